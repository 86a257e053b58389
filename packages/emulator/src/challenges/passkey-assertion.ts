import type { SessionOf } from '../model/session.ts';
import { credentialChallenge, passkeyOf } from '../passkeys/credential.ts';
import { verifyAssertion } from '../passkeys/verify.ts';
import { incorrectPassword, invalidParameter, notAuthorized } from '../service-error.ts';
import type { SignInContext, WireAnswer } from '../sign-in/context.ts';
import { finish } from '../sign-in/finish.ts';

/**
 * Verifies an assertion against the challenge of a session, and ends the sign-in.
 * @throws {ServiceError} NotAuthorizedException when it is not valid.
 */
export async function answerWithCredential(
  context: SignInContext,
  session: SessionOf<'WEB_AUTHN'>,
  credential: string,
): Promise<WireAnswer> {
  const { pool, user, service } = context;
  if (!user) throw incorrectPassword();
  const mustVerify =
    // The passkey replaces password and second factor, so it must verify the user.
    (pool.mfa.webAuthn?.secondFactor ?? false) ||
    pool.mfa.webAuthn?.userVerification === 'required';
  const right = await verifyAssertion(service, pool, user, {
    credential,
    challenge: session.state.challenge,
    requireUserVerification: mustVerify,
  });
  if (!right) throw notAuthorized('Invalid passkey assertion.');
  session.used = true;
  const roaming = passkeyOf(user, credential)?.attachment === 'cross-platform';
  return finish(context, roaming ? 'hwk' : 'swk');
}

/**
 * Returns the user's open WEB_AUTHN session that a credential signs. The client may have got the
 * credential in an earlier call, and answers SELECT_CHALLENGE with it.
 * @throws {ServiceError} NotAuthorizedException when there is no such session.
 */
export function pendingWebAuthn(
  context: SignInContext,
  credential: string,
): SessionOf<'WEB_AUTHN'> {
  const challenge = credentialChallenge(credential);
  if (challenge === undefined) throw invalidParameter('Credential data is not valid');
  for (const session of context.service.sessions.all())
    if (
      session.challenge === 'WEB_AUTHN' &&
      session.state.challenge === challenge &&
      session.signIn.clientId === context.client.id &&
      session.signIn.username === context.signIn.username
    )
      return context.service.sessions.open(
        session.token,
        context.client.id,
      ) as SessionOf<'WEB_AUTHN'>;
  throw notAuthorized('Invalid passkey assertion.');
}
