import { createSrpSession, signSrpSession } from 'cognito-srp-helper';
import { password, salt, secretBlock, srpB, userId, userPoolId } from '../challenge.mjs';

export async function handshake() {
  return signSrpSession(createSrpSession(userId, password, userPoolId, false), {
    ChallengeName: 'PASSWORD_VERIFIER',
    ChallengeParameters: {
      SALT: salt,
      SECRET_BLOCK: secretBlock,
      SRP_B: srpB,
      USERNAME: userId,
      USER_ID_FOR_SRP: userId,
    },
  });
}
