// Amplify exports neither; run.mjs resolves `amplify-srp` to the folder that holds them.
import BigInteger from 'amplify-srp/BigInteger/BigInteger.mjs';
import { getAuthenticationHelper } from 'amplify-srp/getAuthenticationHelper.mjs';
import { password, salt, srpB, userId, userPoolId } from '../challenge.mjs';

export async function handshake() {
  const helper = await getAuthenticationHelper(userPoolId.split('_')[1]);
  return helper.getPasswordAuthenticationKey({
    username: userId,
    password,
    serverBValue: new BigInteger(srpB, 16),
    salt: new BigInteger(salt, 16),
  });
}
