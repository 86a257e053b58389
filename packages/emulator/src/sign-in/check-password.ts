import { passwordMatches } from '../pools/passwords.ts';
import { incorrectPassword, missingParameter, ServiceError } from '../service-error.ts';
import type { SignInContext, WireAnswer } from './context.ts';
import { countFailure, requireUnlocked } from './lock-out.ts';
import { afterPassword } from './next-step.ts';

/**
 * Checks a password that the client sent as plain text, and goes on with the sign-in.
 * @throws {ServiceError} NotAuthorizedException.
 */
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

/**
 * Checks that the user may try a password now.
 * @throws {ServiceError} NotAuthorizedException during a lockout, PasswordResetRequiredException
 *   after an administrator's reset.
 */
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
