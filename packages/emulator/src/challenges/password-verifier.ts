import { srpIdentity } from '../pools/passwords.ts';
import { invalidParameter } from '../service-error.ts';
import { recordFailedPassword, requirePasswordUsable } from '../sign-in/check-password.ts';
import { setDevice } from '../sign-in/device-key.ts';
import { afterPassword } from '../sign-in/next-step.ts';
import { makeSecretBlock, makeVerifier, simulatedSalt, startExchange } from '../srp/srp-server.ts';
import type { ChallengeScript } from './challenge-script.ts';
import { verifyPasswordClaim } from './password-claim.ts';

/**
 * The SRP proof of a password. USER_SRP_AUTH sends no Session, and SECRET_BLOCK identifies the
 * session.
 */
export const passwordVerifier: ChallengeScript<'PASSWORD_VERIFIER'> = {
  from: ['PASSWORD_VERIFIER'],
  async ask(context, { srpA }) {
    const { pool, user, signIn } = context;
    const stored =
      user?.password ??
      (await makeVerifier(
        srpIdentity(pool, signIn.username),
        crypto.randomUUID(),
        await simulatedSalt(pool.simulationKey, signIn.username),
      ));
    const claim = startExchange(srpA, stored);
    if (!claim) throw invalidParameter('Invalid SRP_A');
    const secretBlock = makeSecretBlock();
    return {
      parameters: {
        SALT: stored.salt,
        SECRET_BLOCK: secretBlock,
        SRP_B: claim.bigB,
        USERNAME: signIn.username,
        USER_ID_FOR_SRP: signIn.username,
      },
      state: { secretBlock, claim },
      ...(signIn.flow === 'USER_SRP_AUTH' && { withoutSession: secretBlock }),
    };
  },
  async answer(context, { state }, responses) {
    // This precedes the proof and does not use it up: the client drops an unknown key and sends the
    // same proof again.
    setDevice(context, responses);
    requirePasswordUsable(context);
    const proven = await verifyPasswordClaim(
      context,
      state,
      srpIdentity(context.pool, context.signIn.username),
      responses,
    );
    if (!proven || !context.user?.password) throw recordFailedPassword(context);
    return afterPassword(context);
  },
};
