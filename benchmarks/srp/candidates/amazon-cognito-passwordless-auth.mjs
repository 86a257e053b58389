// run.mjs has the module export what it keeps to itself.
import {
  calculateLargeAHex,
  calculateSrpSignature,
  generateSmallA,
} from 'amazon-cognito-passwordless-auth/srp';
import { configure } from '../../node_modules/amazon-cognito-passwordless-auth/dist/client/config.js';
import { password, salt, secretBlock, srpB, userId, userPoolId } from '../challenge.mjs';

configure({ userPoolId, clientId: '1example23456789', location: {}, history: {} });

export async function handshake() {
  const smallA = generateSmallA();
  const largeAHex = await calculateLargeAHex(smallA);
  return calculateSrpSignature({
    smallA,
    largeAHex,
    srpBHex: srpB,
    salt,
    userPoolId,
    username: userId,
    password,
    secretBlock,
  });
}
