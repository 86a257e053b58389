import { passwordMatches } from '../pools/passwords.ts';
import { incorrectPassword, missingParameter, ServiceError } from '../service-error.ts';
import { countFailure, requireUnlocked } from './lock-out.ts';
import { afterPassword } from './next-step.ts';
import type { Turn, WireAnswer } from './turn.ts';

/** Checks a password that came as it is. @throws {ServiceError} NotAuthorizedException. */
export async function answerWithPassword(
  turn: Turn,
  password: string | undefined,
): Promise<WireAnswer> {
  if (password === undefined) throw missingParameter('PASSWORD');
  refuseWithoutPassword(turn);
  if (!(await passwordMatches(turn.pool, turn.user, password))) throw failedPassword(turn);
  return afterPassword(turn);
}

/** @throws {ServiceError} while locked out, and while an administrator's reset stands. */
export function refuseWithoutPassword({ service, pool, user, signIn }: Turn): void {
  requireUnlocked(service, pool, signIn.username);
  if (user?.status === 'RESET_REQUIRED')
    throw new ServiceError(
      'PasswordResetRequiredException',
      'Password reset required for the user',
    );
}

export function failedPassword({ service, pool, signIn }: Turn): ServiceError {
  countFailure(service, pool, signIn.username);
  return incorrectPassword();
}
