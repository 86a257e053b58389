import type { SessionOf } from '../model/session.ts';
import { credentialChallenge } from '../passkeys/credential.ts';
import { verifyAssertion } from '../passkeys/verify.ts';
import { incorrectPassword, invalidParameter, notAuthorized } from '../service-error.ts';
import { finish } from '../sign-in/finish.ts';
import type { Turn, WireAnswer } from '../sign-in/turn.ts';

/** Checks an assertion against the session whose challenge it signs. */
export async function answerWithCredential(
  turn: Turn,
  session: SessionOf<'WEB_AUTHN'>,
  credential: string,
): Promise<WireAnswer> {
  const { pool, user, service } = turn;
  if (!user) throw incorrectPassword();
  const mustVerify =
    session.state.secondFactor ||
    // In place of password and second factor, the passkey has to be both.
    (pool.mfa.webAuthn?.secondFactor ?? false) ||
    pool.mfa.webAuthn?.userVerification === 'required';
  const right = await verifyAssertion(service, pool, user, {
    credential,
    challenge: session.state.challenge,
    requireUserVerification: mustVerify,
  });
  if (!right) throw notAuthorized('Invalid passkey assertion.');
  session.used = true;
  return finish(turn);
}

/**
 * The open WEB_AUTHN challenge of this user that a credential was made for: SELECT_CHALLENGE may be
 * completed with one that was fetched before.
 */
export function pendingWebAuthn(turn: Turn, credential: string): SessionOf<'WEB_AUTHN'> {
  const challenge = credentialChallenge(credential);
  if (challenge === undefined) throw invalidParameter('Credential data is not valid');
  for (const session of turn.service.sessions.all())
    if (
      session.challenge === 'WEB_AUTHN' &&
      session.state.challenge === challenge &&
      session.signIn.clientId === turn.client.id &&
      session.signIn.username === turn.signIn.username
    )
      return turn.service.sessions.open(session.token, turn.client.id) as SessionOf<'WEB_AUTHN'>;
  throw notAuthorized('Invalid passkey assertion.');
}
