// Measures many concurrent sign-ins over HTTP against one emulator in a process of its own.
// Usage: node scripts/load.mjs [concurrent sign-ins, 200] [all sign-ins, 600]

import { spawn } from 'node:child_process';
import { createHash, createHmac } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { nativePower } from '../dist/node/native-powers.js';
import { g, k, N, pad, privateKey, toInteger } from '../dist/srp/group.js';

const inFlight = Number(process.argv[2] ?? 200);
const total = Number(process.argv[3] ?? 600);
const password = 'Correct-Horse-1!';
const users = Array.from({ length: inFlight }, (_, i) => `user${i}`);

const folder = mkdtempSync(join(tmpdir(), 'load-'));
const seed = join(folder, 'seed.json');
writeFileSync(
  seed,
  JSON.stringify({
    pools: [
      {
        id: 'us-east-1_Load00001',
        create: {
          PoolName: 'load',
          Policies: { SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'EMAIL_OTP'] } },
        },
        clients: [{ id: 'load', ExplicitAuthFlows: ['ALLOW_USER_AUTH', 'ALLOW_USER_SRP_AUTH'] }],
        users: users.map((username) => ({
          username,
          attributes: { email: `${username}@example.test` },
          password,
        })),
      },
    ],
  }),
);

const bin = fileURLToPath(new URL('../dist/bin.js', import.meta.url));
const server = spawn(process.execPath, [bin, '--port', '0', '--seed', seed], {
  stdio: ['ignore', 'pipe', 'inherit'],
});
const [line] = await once(server.stdout, 'data');
const url = /http:\S+/.exec(String(line))?.[0] ?? '';

async function send(operation, input) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'x-amz-target': `AWSCognitoIdentityProviderService.${operation}` },
    body: JSON.stringify(input),
  });
  const body = await response.json();
  if (!response.ok) throw new Error(`${operation}: ${body.__type} ${body.message}`);
  return body;
}

const hash = (...parts) => createHash('sha256').update(Buffer.concat(parts)).digest();
const hmac = (key, ...parts) => createHmac('sha256', key).update(Buffer.concat(parts)).digest();

/** The client’s half of SRP, in native code too: this measures the emulator and not the client. */
async function srp(username) {
  const a = toInteger(crypto.getRandomValues(new Uint8Array(16)));
  const bigA = nativePower(g, a);
  const { ChallengeParameters: asked } = await send('InitiateAuth', {
    ClientId: 'load',
    AuthFlow: 'USER_SRP_AUTH',
    AuthParameters: { USERNAME: username, SRP_A: bigA.toString(16) },
  });
  const bigB = BigInt(`0x${asked.SRP_B}`);
  const u = toInteger(hash(pad(bigA), pad(bigB)));
  const x = await privateKey(`Load00001${username}`, password, BigInt(`0x${asked.SALT}`));
  const base = (((bigB - k * nativePower(g, x)) % N) + N) % N;
  const s = nativePower(base, a + u * x);
  const key = hmac(hmac(pad(u), pad(s)), Buffer.from('Caldera Derived Key\x01')).subarray(0, 16);
  const now = new Date();
  const [day, date, month, year, time] = now.toUTCString().replace(',', '').split(' ');
  const TIMESTAMP = `${day} ${month} ${Number(date)} ${time} UTC ${year}`;
  const signed = hmac(
    key,
    Buffer.from(`Load00001${username}`),
    Buffer.from(asked.SECRET_BLOCK, 'base64'),
    Buffer.from(TIMESTAMP),
  );
  return send('RespondToAuthChallenge', {
    ClientId: 'load',
    ChallengeName: 'PASSWORD_VERIFIER',
    ChallengeResponses: {
      USERNAME: username,
      PASSWORD_CLAIM_SECRET_BLOCK: asked.SECRET_BLOCK,
      PASSWORD_CLAIM_SIGNATURE: signed.toString('base64'),
      TIMESTAMP,
    },
  });
}

async function emailCode(username) {
  const asked = await send('InitiateAuth', {
    ClientId: 'load',
    AuthFlow: 'USER_AUTH',
    AuthParameters: { USERNAME: username, PREFERRED_CHALLENGE: 'EMAIL_OTP' },
  });
  const inbox = await fetch(`${url}/_emulator/inbox?to=${username}@example.test`);
  const messages = await inbox.json();
  return send('RespondToAuthChallenge', {
    ClientId: 'load',
    ChallengeName: 'EMAIL_OTP',
    Session: asked.Session,
    ChallengeResponses: { USERNAME: username, EMAIL_OTP_CODE: messages.at(-1).code },
  });
}

/** Each user signs in again and again, so there are as many concurrent sign-ins as users. */
async function measure(name, signIn) {
  const started = performance.now();
  let left = total;
  const errors = [];
  await Promise.all(
    users.map(async (username) => {
      while (left-- > 0) {
        try {
          const { AuthenticationResult } = await signIn(username);
          if (!AuthenticationResult?.AccessToken) throw new Error('no tokens');
        } catch (error) {
          errors.push(`${error.message} ${error.cause ?? ''}`);
        }
      }
    }),
  );
  const seconds = (performance.now() - started) / 1000;
  console.log(
    `${name}: ${total} sign-ins, ${inFlight} concurrent, ${errors.length} errors, ${(total / seconds).toFixed(1)} a second`,
  );
  for (const message of new Set(errors)) console.log(`  ${message}`);
  return errors.length;
}

try {
  const failed = (await measure('SRP', srp)) + (await measure('email codes', emailCode));
  process.exitCode = failed > 0 ? 1 : 0;
} finally {
  server.kill('SIGTERM');
  await once(server, 'exit');
  rmSync(folder, { recursive: true, force: true });
}
