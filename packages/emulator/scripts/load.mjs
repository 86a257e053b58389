// Measures start-up, and many concurrent sign-ins over HTTP against one emulator in a process of its own.
// Usage: node scripts/load.mjs [concurrent sign-ins, 400] [all sign-ins, 1200]
// CPU time is that of the emulator's process alone, so it also tells something on a busy machine.

import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  clientId,
  emailCode,
  emailOf,
  endClient,
  password,
  pool,
  send,
  srp,
} from './load/client.mjs';

const inFlight = Number(process.argv[2] ?? 400);
const total = Number(process.argv[3] ?? 1200);
const users = Array.from({ length: inFlight }, (_, i) => `user${i}`);

const folder = mkdtempSync(join(tmpdir(), 'load-'));
const seed = join(folder, 'seed.json');
writeFileSync(
  seed,
  JSON.stringify({
    pools: [
      {
        id: pool,
        create: {
          PoolName: 'load',
          Policies: { SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'EMAIL_OTP'] } },
        },
        clients: [{ id: clientId, ExplicitAuthFlows: ['ALLOW_USER_AUTH', 'ALLOW_USER_SRP_AUTH'] }],
        users: users.map((username) => ({
          username,
          attributes: { email: emailOf(username) },
          password,
        })),
      },
    ],
  }),
);

async function start(...args) {
  const child = fork(new URL('load/server.mjs', import.meta.url), args);
  const [url] = await once(child, 'message');
  return {
    url,
    async ask(question) {
      child.send(question);
      return (await once(child, 'message'))[0];
    },
    async stop() {
      child.kill();
      await once(child, 'exit');
    },
  };
}

const middle = (numbers) => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** From the start of the process to the first answer. */
async function measureStart() {
  const runs = [];
  for (let run = 0; run < 5; run++) {
    const began = performance.now();
    const server = await start();
    await send(server.url, 'ListUserPools', { MaxResults: 1 });
    runs.push({ wall: performance.now() - began, cpu: await server.ask('cpu') });
    await server.stop();
  }
  const ms = (name) => `${middle(runs.map((run) => run[name])).toFixed(0)} ms`;
  console.log(`first answer after ${ms('wall')}, ${ms('cpu')} of CPU (the middle of 5)`);
}

/** Each user signs in again and again, so there are as many concurrent sign-ins as users. */
async function measure(server, name, signIn) {
  let left = total;
  const errors = [];
  const cpu = await server.ask('cpu');
  const own = process.cpuUsage();
  const began = performance.now();
  await Promise.all(
    users.map(async (username) => {
      while (left-- > 0) {
        try {
          const { AuthenticationResult } = await signIn(server.url, username);
          if (!AuthenticationResult?.AccessToken) throw new Error('no tokens');
        } catch (error) {
          errors.push(error.message);
        }
      }
    }),
  );
  const seconds = (performance.now() - began) / 1000;
  const each = ((await server.ask('cpu')) - cpu) / total;
  const { user, system } = process.cpuUsage(own);
  console.log(
    `${name}: ${total} sign-ins, ${inFlight} concurrent, ${errors.length} errors, ${(total / seconds).toFixed(1)} a second; CPU of each: emulator ${each.toFixed(2)} ms, client ${((user + system) / 1000 / total).toFixed(2)} ms`,
  );
  for (const message of new Set(errors)) console.log(`  ${message}`);
  return errors.length;
}

try {
  await measureStart();
  const server = await start(seed);
  const failed =
    (await measure(server, 'SRP', srp)) + (await measure(server, 'email codes', emailCode));
  await server.ask('profile');
  await measure(server, 'SRP, profiled', srp);
  const { kinds, functions } = await server.ask('shares');
  console.log('main thread:');
  for (const [name, percent] of [...kinds, ...functions])
    console.log(`  ${percent.toFixed(1).padStart(5)} %  ${name}`);
  await server.stop();
  process.exitCode = failed > 0 ? 1 : 0;
} finally {
  endClient();
  rmSync(folder, { recursive: true, force: true });
}
