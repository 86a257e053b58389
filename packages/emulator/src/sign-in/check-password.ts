import { passwordMatches } from '../pools/passwords.ts';
import { incorrectPassword, missingParameter, ServiceError } from '../service-error.ts';
import type { SignInContext, WireAnswer } from './context.ts';
import { countFailure, requireUnlocked } from './lock-out.ts';
import { afterPassword } from './next-step.ts';

/** Checks a password that came as it is. @throws {ServiceError} NotAuthorizedException. */
export async function answerWithPassword(
  context: SignInContext,
  password: string | undefined,
): Promise<WireAnswer> {
  if (password === undefined) throw missingParameter('PASSWORD');
  requirePasswordUsable(context);
  if (!(await passwordMatches(context.pool, context.user, password)))
    throw recordFailedPassword(context);
  return afterPassword(context);
}

/** @throws {ServiceError} while locked out, and while an administrator's reset stands. */
export function requirePasswordUsable({ service, pool, user, signIn }: SignInContext): void {
  requireUnlocked(service, pool, signIn.username);
  if (user?.status === 'RESET_REQUIRED')
    throw new ServiceError(
      'PasswordResetRequiredException',
      'Password reset required for the user',
    );
}

export function recordFailedPassword({ service, pool, signIn }: SignInContext): ServiceError {
  countFailure(service, pool, signIn.username);
  return incorrectPassword();
}
