import { randomBytes, toBase64Url } from '../bytes.ts';
import { missingParameter } from '../service-error.ts';
import type { ChallengeScript } from './challenge-script.ts';
import { answerWithCredential } from './passkey-assertion.ts';

/**
 * A passkey as first factor, as both, or as what a step-up lacks: its signature over a challenge of
 * 16 bytes.
 */
export const webAuthn: ChallengeScript<'WEB_AUTHN'> = {
  from: ['WEB_AUTHN'],
  ask({ pool, user }) {
    const challenge = toBase64Url(randomBytes(16));
    const options = {
      challenge,
      timeout: 180_000,
      rpId: pool.mfa.webAuthn?.relyingPartyId,
      allowCredentials: [...(user?.passkeys.values() ?? [])].map((passkey) => ({
        type: 'public-key',
        id: passkey.id,
        transports: passkey.transports,
      })),
      userVerification: pool.mfa.webAuthn?.secondFactor
        ? 'required'
        : (pool.mfa.webAuthn?.userVerification ?? 'preferred'),
    };
    return {
      parameters: { CREDENTIAL_REQUEST_OPTIONS: JSON.stringify(options) },
      state: { challenge },
    };
  },
  async answer(context, session, responses) {
    const credential = responses.get('CREDENTIAL');
    if (credential === undefined) throw missingParameter('CREDENTIAL');
    return answerWithCredential(context, session, credential);
  },
};
