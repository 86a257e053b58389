import type { SessionOf } from '../model/session.ts';
import { credentialChallenge } from '../passkeys/credential.ts';
import { verifyAssertion } from '../passkeys/verify.ts';
import { incorrectPassword, invalidParameter, notAuthorized } from '../service-error.ts';
import type { SignInContext, WireAnswer } from '../sign-in/context.ts';
import { finish } from '../sign-in/finish.ts';

/** Checks an assertion against the session whose challenge it signs. */
export async function answerWithCredential(
  context: SignInContext,
  session: SessionOf<'WEB_AUTHN'>,
  credential: string,
): Promise<WireAnswer> {
  const { pool, user, service } = context;
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
  return finish(context);
}

/**
 * The open WEB_AUTHN challenge of this user that a credential was made for: SELECT_CHALLENGE may be
 * completed with one that was fetched before.
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
