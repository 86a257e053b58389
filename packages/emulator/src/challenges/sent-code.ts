/** Sends and checks the code of the challenges for email and text message. */
import { randomDigits, sameText } from '../bytes.ts';
import { deliver } from '../messages/deliver.ts';
import { deliveryParameters, simulatedEmail } from '../messages/destination.ts';
import type { Medium } from '../messages/message.ts';
import type { CodeState } from '../model/challenge-types.ts';
import { invalidSession, missingParameter, ServiceError, wrongCode } from '../service-error.ts';
import type { Responses, SignInContext } from '../sign-in/context.ts';
import { clearFailures, countFailure, mfaKey, requireUnlocked } from '../sign-in/lock-out.ts';

type Role = CodeState['role'];

/** Source: API reference, RespondToAuthChallenge: eight digits for a first factor, six for MFA. */
const digits: Record<Role, number> = { 'first factor': 8, mfa: 6 };

/** How many wrong codes a session for a first factor allows. */
const maxAttempts = 20;

/** Sends a code, and returns the challenge's parameters and what checks the answer. */
export async function askCode(
  context: SignInContext,
  medium: Medium,
  role: Role,
  newEmail?: string,
): Promise<{ parameters: Record<string, string>; state: CodeState }> {
  const { service, pool, client, user, signIn, messageMetadata: metadata } = context;
  const to = newEmail ?? user?.attributes.get(medium === 'EMAIL' ? 'email' : 'phone_number') ?? '';
  if (user && !to) throw new ServiceError('MFAMethodNotFoundException', 'MFA method not found.');
  const code = user ? randomDigits(digits[role]) : undefined;
  if (user && code)
    await deliver(service, {
      pool,
      client,
      user,
      to,
      medium,
      code,
      reason: 'Authentication',
      metadata,
    });
  return {
    parameters: {
      ...deliveryParameters(user ? to : simulatedDestination(signIn.typed, medium), medium),
      ...(role === 'mfa' && { USER_ID_FOR_SRP: signIn.username }),
    },
    state: {
      ...(code !== undefined && { code }),
      wrongAttempts: 0,
      role,
      ...(newEmail !== undefined && { email: newEmail }),
    },
  };
}

/**
 * Returns a destination that looks real: the name itself if it is an address or number, or one made
 * from it.
 */
function simulatedDestination(typed: string, medium: Medium): string {
  if (medium === 'EMAIL') return simulatedEmail(typed);
  if (/^\+\d{7,15}$/.test(typed)) return typed;
  const tail = Array.from(typed).reduce(
    (sum, char) => (sum * 31 + (char.codePointAt(0) ?? 0)) % 10_000,
    7,
  );
  return `+1555010${String(tail).padStart(4, '0')}`;
}

/**
 * Checks the code of an answer.
 * @throws {ServiceError} CodeMismatchException, which leaves the session open;
 *   NotAuthorizedException after too many.
 */
export function checkCode(
  context: SignInContext,
  state: CodeState,
  responses: Responses,
  key: string,
): void {
  const code = responses.get(key);
  // As at Cognito, a code under another challenge's key counts as a wrong code.
  if (code === undefined && ![...responses.keys()].some((name) => name.endsWith('_CODE')))
    throw missingParameter(key);
  if (state.role === 'mfa') requireUnlocked(context.service, context.pool, mfaKey(context));
  if (state.wrongAttempts >= maxAttempts) throw invalidSession();
  if (state.code === undefined || !sameText(state.code, code ?? '')) {
    state.wrongAttempts++;
    if (state.role === 'mfa') countFailure(context.service, context.pool, mfaKey(context));
    throw wrongCode();
  }
  if (state.role === 'mfa') clearFailures(context.pool, mfaKey(context));
}
