// Sign-ins over HTTP, with as little work as possible: they measure the emulator and not the client.
import { createHash, createHmac } from 'node:crypto';
import { Agent, request } from 'node:http';
import { json } from 'node:stream/consumers';
import { nativePower } from '../../dist/node/native-powers.js';
import { g, k, N, pad, privateKey, toInteger } from '../../dist/srp/group.js';

export const password = 'Correct-Horse-1!';
export const pool = 'us-east-1_Load00001';
export const clientId = 'load';
export const emailOf = (username) => `${username}@example.test`;

const agent = new Agent({ keepAlive: true });
export const endClient = () => agent.destroy();

async function answer(url, options, body = '') {
  const response = await new Promise((resolve, reject) => {
    request(url, { agent, ...options }, resolve)
      .on('error', reject)
      .end(body);
  });
  return { status: response.statusCode, body: await json(response) };
}

export async function send(url, operation, input) {
  const target = `AWSCognitoIdentityProviderService.${operation}`;
  const { status, body } = await answer(
    url,
    { method: 'POST', headers: { 'x-amz-target': target } },
    JSON.stringify(input),
  );
  if (status !== 200) throw new Error(`${operation}: ${body.__type} ${body.message}`);
  return body;
}

const hash = (...parts) => createHash('sha256').update(Buffer.concat(parts)).digest();
const hmac = (key, ...parts) => createHmac('sha256', key).update(Buffer.concat(parts)).digest();

export async function srp(url, username) {
  const a = toInteger(crypto.getRandomValues(new Uint8Array(16)));
  const bigA = nativePower(g, a);
  const { ChallengeParameters: asked } = await send(url, 'InitiateAuth', {
    ClientId: clientId,
    AuthFlow: 'USER_SRP_AUTH',
    AuthParameters: { USERNAME: username, SRP_A: bigA.toString(16) },
  });
  const identity = `${pool.split('_')[1]}${username}`;
  const bigB = BigInt(`0x${asked.SRP_B}`);
  const u = toInteger(hash(pad(bigA), pad(bigB)));
  const x = await privateKey(identity, password, BigInt(`0x${asked.SALT}`));
  const base = (((bigB - k * nativePower(g, x)) % N) + N) % N;
  const s = nativePower(base, a + u * x);
  const key = hmac(hmac(pad(u), pad(s)), Buffer.from('Caldera Derived Key\x01')).subarray(0, 16);
  const [day, date, month, year, time] = new Date().toUTCString().replace(',', '').split(' ');
  const TIMESTAMP = `${day} ${month} ${Number(date)} ${time} UTC ${year}`;
  const block = Buffer.from(asked.SECRET_BLOCK, 'base64');
  const signed = hmac(key, Buffer.from(identity), block, Buffer.from(TIMESTAMP));
  return send(url, 'RespondToAuthChallenge', {
    ClientId: clientId,
    ChallengeName: 'PASSWORD_VERIFIER',
    ChallengeResponses: {
      USERNAME: username,
      PASSWORD_CLAIM_SECRET_BLOCK: asked.SECRET_BLOCK,
      PASSWORD_CLAIM_SIGNATURE: signed.toString('base64'),
      TIMESTAMP,
    },
  });
}

export async function emailCode(url, username) {
  const asked = await send(url, 'InitiateAuth', {
    ClientId: clientId,
    AuthFlow: 'USER_AUTH',
    AuthParameters: { USERNAME: username, PREFERRED_CHALLENGE: 'EMAIL_OTP' },
  });
  const { body } = await answer(`${url}/_emulator/inbox?to=${emailOf(username)}`, {});
  return send(url, 'RespondToAuthChallenge', {
    ClientId: clientId,
    ChallengeName: 'EMAIL_OTP',
    Session: asked.Session,
    ChallengeResponses: { USERNAME: username, EMAIL_OTP_CODE: body.at(-1).code },
  });
}
