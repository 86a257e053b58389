import AuthenticationHelper from 'amazon-cognito-identity-js/es/AuthenticationHelper.js';
import BigInteger from 'amazon-cognito-identity-js/es/BigInteger.js';
import { password, salt, srpB, userId, userPoolId } from '../challenge.mjs';

export function handshake() {
  const helper = new AuthenticationHelper(userPoolId.split('_')[1]);
  return new Promise((resolve, reject) => {
    helper.getLargeAValue((failed) => {
      if (failed) return reject(failed);
      const [B, s] = [new BigInteger(srpB, 16), new BigInteger(salt, 16)];
      helper.getPasswordAuthenticationKey(userId, password, B, s, (error, key) =>
        error ? reject(error) : resolve(key),
      );
    });
  });
}
