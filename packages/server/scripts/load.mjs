// Session reads and relayed sign-ins at a steady rate, against one server and an emulator, each in a
// process of its own. Usage: node scripts/load.mjs [seconds, 15] [reads a second, 1000] [sign-ins, 50]

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, createServer, request } from 'node:http';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const self = fileURLToPath(import.meta.url);
const agent = new Agent({ keepAlive: true, maxSockets: 64 });
const pool = 'us-east-1_Load00001';
const password = 'Correct-Horse-1!';
const users = Array.from({ length: 50 }, (_, index) => `user${index}`);
const [role, ...numbers] = process.argv.slice(2);

if (role === 'serve') await serve(...numbers);
else await measure(...[role, ...numbers].filter((text) => text !== undefined).map(Number));

/** The handler behind node:http, as an app would put it there. */
async function serve(handlerFile, endpoint) {
  const { createAuthHandler } = await import(handlerFile);
  const auth = createAuthHandler({
    userPoolId: pool,
    clientId: 'load',
    clientSecret: 'the_secret_of_the_load_client',
    endpoint,
    cookie: { secrets: ['a-secret-for-the-load-of-32-characters'] },
  });
  const server = createServer(async (incoming, outgoing) => {
    const parts = [];
    for await (const part of incoming) parts.push(part);
    const response = await auth(
      new Request(`http://${incoming.headers.host}${incoming.url}`, {
        method: incoming.method,
        headers: incoming.headers,
        ...(parts.length > 0 && { body: Buffer.concat(parts) }),
      }),
    );
    const headers = Object.fromEntries(response.headers);
    outgoing.writeHead(response.status, {
      ...headers,
      'set-cookie': response.headers.getSetCookie(),
    });
    outgoing.end(Buffer.from(await response.arrayBuffer()));
  }).listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}`));
}

async function measure(seconds = 15, readsPerSecond = 1000, signInsPerSecond = 50) {
  const folder = mkdtempSync(join(tmpdir(), 'load-'));
  const seed = join(folder, 'seed.json');
  writeFileSync(seed, JSON.stringify(seedOf(users)));
  // In the workspace packages are their sources, which Node does not run.
  const handlerFile = join(folder, 'handler.mjs');
  await build({
    entryPoints: [fileURLToPath(new URL('../src/index.ts', import.meta.url))],
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile: handlerFile,
  });
  const emulator = fileURLToPath(new URL('../../emulator/dist/bin.js', import.meta.url));
  const service = await started([emulator, '--port', '0', '--seed', seed]);
  const app = await started([self, 'serve', handlerFile, service.url]);
  try {
    const cookie = await cookieOf(app.url);
    const both = [
      steady('session reads', readsPerSecond, seconds, () => read(app.url, cookie)),
      steady('relayed sign-ins', signInsPerSecond, seconds, (at) =>
        signIn(app.url, users[at % users.length]),
      ),
    ];
    const errors = (await Promise.all(both)).flat();
    console.log(
      `together, for ${seconds} s on ${cpus().length} cores, all three processes on them`,
    );
    for (const text of new Set(errors)) console.log(`  ${text}`);
    process.exitCode = errors.length > 0 ? 1 : 0;
  } finally {
    for (const { child } of [app, service]) {
      child.kill('SIGTERM');
      await once(child, 'exit');
    }
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Begins as many calls a second as asked for, whether or not the ones before have come back. */
async function steady(name, rate, seconds, call) {
  const begun = performance.now();
  const total = rate * seconds;
  const calls = [];
  const times = [];
  const errors = [];
  while (calls.length < total) {
    const due = Math.min(total, Math.floor(((performance.now() - begun) / 1000) * rate) + 1);
    while (calls.length < due) {
      const sent = performance.now();
      const ended = call(calls.length).then(
        () => times.push(performance.now() - sent),
        (error) => errors.push(`${name}: ${error.message}`),
      );
      calls.push(ended);
    }
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  await Promise.all(calls);
  const took = (performance.now() - begun) / 1000;
  times.sort((one, two) => one - two);
  const at = (share) => (times[Math.floor(times.length * share)] ?? Number.NaN).toFixed(1);
  console.log(
    `${name}: ${total} sent, ${errors.length} errors, ${(times.length / took).toFixed(0)} a second; ` +
      `median ${at(0.5)} ms, 95 % within ${at(0.95)} ms, 99 % within ${at(0.99)} ms`,
  );
  return errors;
}

async function read(url, cookie) {
  const { status, body } = await send(url, 'GET', { cookie });
  if (status !== 200 || body.session === null) throw new Error(`${status}, nobody signed in`);
}

async function signIn(url, username) {
  const { status, body, cookies } = await send(
    url,
    'POST',
    {},
    {
      operation: 'InitiateAuth',
      input: {
        AuthFlow: 'USER_PASSWORD_AUTH',
        AuthParameters: { USERNAME: username, PASSWORD: password },
      },
    },
  );
  if (!body.AuthenticationResult) throw new Error(`${status} ${body.__type}`);
  return cookies;
}

async function cookieOf(url) {
  const lines = await signIn(url, users[0]);
  return lines.map((line) => line.split(';')[0]).join('; ');
}

function send(url, method, headers, content) {
  return new Promise((resolve, reject) => {
    const posted = content && { origin: url, 'content-type': 'application/json' };
    const outgoing = request(
      `${url}/api/auth`,
      { method, agent, headers: { 'sec-fetch-site': 'same-origin', ...headers, ...posted } },
      async (response) => {
        const parts = [];
        for await (const part of response) parts.push(part);
        resolve({
          status: response.statusCode,
          cookies: response.headers['set-cookie'] ?? [],
          body: JSON.parse(Buffer.concat(parts).toString()),
        });
      },
    );
    outgoing.once('error', reject);
    outgoing.end(content && JSON.stringify(content));
  });
}

async function started(args) {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = await once(child.stdout, 'data');
  return { child, url: /http:\S+/.exec(String(line))?.[0] ?? '' };
}

function seedOf(names) {
  const client = {
    id: 'load',
    secret: 'the_secret_of_the_load_client',
    ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
  };
  const made = names.map((username) => ({
    username,
    attributes: { email: `${username}@example.test` },
    password,
  }));
  return { pools: [{ id: pool, create: { PoolName: 'load' }, clients: [client], users: made }] };
}
