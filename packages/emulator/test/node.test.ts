import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { Agent, createServer, request } from 'node:http';
import { request as secureRequest } from 'node:https';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { SMTPServer } from 'smtp-server';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type RunningEmulator, startEmulator } from '../src/node.ts';
import { clientId, passwordless, pool, poolId, user } from './support/api.ts';
import { selfSigned } from './support/certificate.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
let folder: string;
const open: { close(): Promise<void> }[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'emulator-'));
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function start(options: Partial<Parameters<typeof startEmulator>[0]> = {}) {
  const running = await startEmulator({ port: 0, ...options });
  open.push(running);
  return running;
}

async function call({ url }: Pick<RunningEmulator, 'url'>, operation: string, input: object) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'x-amz-target': `AWSCognitoIdentityProviderService.${operation}` },
    body: JSON.stringify(input),
  });
  return { status: response.status, body: await response.json() };
}

const seed = {
  pools: [pool({ create: { PoolName: 'node', ...passwordless }, users: [user('alice')] })],
};
const sendCode = (to: Pick<RunningEmulator, 'url'>) =>
  call(to, 'InitiateAuth', {
    ClientId: clientId,
    AuthFlow: 'USER_AUTH',
    AuthParameters: { USERNAME: 'alice', PREFERRED_CHALLENGE: 'EMAIL_OTP' },
  });

describe('startEmulator', () => {
  test('listens on loopback and picks a free port for 0', async () => {
    const running = await start({ seed });
    expect(running.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect((await sendCode(running)).body.ChallengeName).toBe('EMAIL_OTP');
    const inbox = await (
      await fetch(`${running.url}/_emulator/inbox?to=alice@example.test`)
    ).json();
    expect(inbox).toHaveLength(1);
  });

  test('names the port that is taken', async () => {
    const holder = createServer().listen(0, '127.0.0.1');
    await once(holder, 'listening');
    const { port } = holder.address() as AddressInfo;
    await expect(startEmulator({ port })).rejects.toThrow(`Port ${port} on 127.0.0.1 is taken.`);
    await new Promise((resolve) => holder.close(resolve));
  });

  test('refuses to start in production unless told otherwise', async () => {
    const before = process.env['NODE_ENV'];
    process.env['NODE_ENV'] = 'production';
    try {
      await expect(startEmulator({ port: 0 })).rejects.toThrow('NODE_ENV is production');
      await start({ allowProduction: true });
    } finally {
      process.env['NODE_ENV'] = before;
    }
  });

  test('drops the connection for a drop fault', async () => {
    const running = await start({ seed });
    running.emulator.faults.add({ kind: 'drop', times: 1 });
    await expect(sendCode(running)).rejects.toThrow('fetch failed');
    expect((await sendCode(running)).status).toBe(200);
  });

  test.each<[string, operation: string, Record<string, string>, bytes: number]>([
    ['an unknown operation', 'NoSuchThing', {}, 300_000],
    ['a body that is too long by its length', 'InitiateAuth', {}, 600_000],
    ['a body that turns out too long', 'InitiateAuth', { 'transfer-encoding': 'chunked' }, 600_000],
  ])('answers the next request on a connection after %s', async (_, operation, headers, bytes) => {
    const { url } = await start({ seed });
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const target = (name: string) => ({
      'x-amz-target': `AWSCognitoIdentityProviderService.${name}`,
    });
    const post = (given: Record<string, string>, body: string) =>
      new Promise<number | undefined>((resolve, reject) => {
        const sent = request(url, { agent, method: 'POST', headers: given }, (response) => {
          response.resume().once('end', () => resolve(response.statusCode));
        });
        sent.once('error', reject).end(body);
      });
    const size = headers['transfer-encoding'] ? {} : { 'content-length': String(bytes) };
    const early = await post({ ...target(operation), ...headers, ...size }, 'x'.repeat(bytes));
    expect(early).toBe(operation === 'NoSuchThing' ? 400 : 413);
    expect(await post(target('ListUserPools'), '{"MaxResults":1}')).toBe(200);
    agent.destroy();
  });

  test.each([
    'TRACE / HTTP/1.1\r\nHost: localhost\r\n\r\n',
    'GET / HTTP/1.1\r\nHost: a:b@localhost\r\n\r\n',
    'POST / HTTP/1.1\r\nHost: a@localhost\r\nContent-Length: 0\r\n\r\n',
  ])('answers %j with 400 and keeps working', async (text) => {
    const { url } = await start({ seed });
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    socket.write(text);
    const [answer] = await once(socket, 'data');
    expect(String(answer)).toMatch(/^HTTP\/1\.1 400 /);
    socket.write('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n');
    const [next] = await once(socket, 'data');
    expect(String(next)).toMatch(/^HTTP\/1\.1 200 /);
    socket.destroy();
  });

  test('closes without waiting for idle connections', async () => {
    const running = await startEmulator({ port: 0, seed });
    await sendCode(running);
    await running.close();
    await expect(sendCode(running)).rejects.toThrow('fetch failed');
  });

  test('loads triggers from a folder and nothing outside it', async () => {
    await writeFile(
      join(folder, 'refuse.mjs'),
      'export const handler = async () => { throw new Error("no entry"); };',
    );
    await writeFile(join(folder, 'odd.mjs'), 'export const other = 1;');
    const running = await start({ seed, lambdas: folder });
    const withTrigger = async (arn: string) => {
      await call(running, 'UpdateUserPool', {
        UserPoolId: poolId,
        Policies: passwordless.Policies,
        LambdaConfig: { PreAuthentication: arn },
      });
      return (await sendCode(running)).body;
    };
    expect(await withTrigger('arn:aws:lambda:us-east-1:0:function:refuse')).toEqual({
      __type: 'UserLambdaValidationException',
      message: 'PreAuthentication failed with error no entry.',
    });
    for (const name of ['nowhere', '../refuse', 'refuse.mjs'])
      expect((await withTrigger(`arn:aws:lambda:us-east-1:0:function:${name}`)).__type).toBe(
        'UnexpectedLambdaException',
      );
    expect((await withTrigger('arn:aws:lambda:us-east-1:0:function:odd')).__type).toBe(
      'InternalErrorException',
    );
  });
});

describe('a data file', () => {
  test('keeps users, keys and sessions between starts, readable by its owner only', async () => {
    const data = join(folder, 'state.json');
    const first = await startEmulator({ port: 0, seed, data });
    const asked = (await sendCode(first)).body;
    const code = first.emulator.inbox.latest('alice@example.test')?.code;
    const keys = await (await fetch(`${first.url}/${poolId}/.well-known/jwks.json`)).json();
    await first.close();
    expect((await stat(data)).mode & 0o777).toBe(0o600);
    const second = await start({ data });
    const done = await call(second, 'RespondToAuthChallenge', {
      ClientId: clientId,
      ChallengeName: 'EMAIL_OTP',
      Session: asked.Session,
      ChallengeResponses: { USERNAME: 'alice', EMAIL_OTP_CODE: code },
    });
    expect(done.body.AuthenticationResult).toBeTruthy();
    expect(await (await fetch(`${second.url}/${poolId}/.well-known/jwks.json`)).json()).toEqual(
      keys,
    );
  });

  test('is replaced as a whole, so it is never half written', async () => {
    const data = join(folder, 'atomic.json');
    const running = await startEmulator({ port: 0, seed, data });
    const reads = Array.from({ length: 20 }, async () => {
      await sendCode(running);
      const text = await readFile(data, 'utf8').catch(() => '{"version":4}');
      return JSON.parse(text).version;
    });
    expect(new Set(await Promise.all(reads))).toEqual(new Set([4]));
    await running.close();
    expect((await readdir(folder)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  test('that is not a snapshot prevents the start', async () => {
    const data = join(folder, 'broken.json');
    await writeFile(data, '{"version":');
    await expect(startEmulator({ port: 0, data })).rejects.toThrow('The snapshot is not JSON');
    expect(await readFile(data, 'utf8')).toBe('{"version":');
  });
});

describe('SMTP', () => {
  test('sends emails, and a refused email fails the call', async () => {
    const mails: string[] = [];
    let refuse = false;
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData(stream, _session, done) {
        const parts: Buffer[] = [];
        stream.on('data', (part) => parts.push(part));
        stream.on('end', () => {
          if (refuse) return done(new Error('mailbox full'));
          mails.push(Buffer.concat(parts).toString());
          done();
        });
      },
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
    open.push({ close: () => new Promise((resolve) => server.close(() => resolve())) });
    const { port } = server.server.address() as AddressInfo;
    const running = await start({ seed, smtp: `smtp://127.0.0.1:${port}` });
    await sendCode(running);
    const code = running.emulator.inbox.latest('alice@example.test')?.code;
    expect(mails[0]).toContain('To: alice@example.test');
    expect(mails[0]).toContain(`Your code is ${code}`);
    refuse = true;
    expect((await sendCode(running)).body.__type).toBe('CodeDeliveryFailureException');
  });

  test('refuses a URL that is not an SMTP server’s', async () => {
    await expect(startEmulator({ port: 0, smtp: 'localhost' })).rejects.toThrow('--smtp must be');
  });
});

describe('the command', () => {
  let bin: string;
  beforeAll(() => {
    bin = join(root, 'node_modules', '.bin-test.mjs');
    buildSync({
      entryPoints: [join(root, 'src/bin.ts')],
      bundle: true,
      platform: 'node',
      format: 'esm',
      packages: 'external',
      outfile: bin,
    });
  });
  afterAll(() => rm(bin, { force: true }));

  const run = (...args: string[]) => {
    try {
      return {
        status: 0,
        text: execFileSync(process.execPath, [bin, ...args], { encoding: 'utf8', stdio: 'pipe' }),
      };
    } catch (error) {
      const failed = error as { status: number; stderr: string };
      return { status: failed.status, text: failed.stderr };
    }
  };

  const start = (...args: string[]): ChildProcess =>
    spawn(process.execPath, [bin, '--port', '0', ...args], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });

  const urlOf = (child: ChildProcess): Promise<string> =>
    new Promise((resolve, reject) => {
      child.stdout?.on('data', (text) => {
        const match = /Emulator at (\S+)/.exec(String(text));
        if (match?.[1]) resolve(match[1]);
      });
      child.once('exit', () => reject(new Error('ended early')));
    });

  test('serves HTTPS with a certificate', async () => {
    const { cert, key } = selfSigned();
    const files = { cert: join(folder, 'cert.pem'), key: join(folder, 'key.pem') };
    await Promise.all([writeFile(files.cert, cert), writeFile(files.key, key)]);
    const child = start('--tls-cert', files.cert, '--tls-key', files.key);
    try {
      const url = await urlOf(child);
      expect(url).toMatch(/^https:/);
      const answered = secureRequest(url, { rejectUnauthorized: false }).end();
      const [response] = await once(answered, 'response');
      response.resume();
      expect(response.statusCode).toBe(200);
    } finally {
      child.kill('SIGTERM');
      if (child.exitCode === null) await once(child, 'exit');
    }
  });

  test('starts, prints its URL, and ends on SIGTERM', async () => {
    const file = join(folder, 'seed.json');
    await writeFile(file, JSON.stringify(seed));
    const child = start('--seed', file);
    try {
      const url = await urlOf(child);
      expect((await sendCode({ url })).body.ChallengeName).toBe('EMAIL_OTP');
    } finally {
      child.kill('SIGTERM');
      if (child.exitCode === null) await once(child, 'exit');
    }
    expect(child.exitCode).toBe(0);
  });

  test.each([
    [['--port', 'x'], '--port must be a number'],
    [['--issuer', 'x'], '--issuer must be aws or local'],
    [['--tls-cert', 'cert.pem'], '--tls-cert and --tls-key belong together.'],
    [['--tls-cert', '/nowhere.pem', '--tls-key', '/nowhere.pem'], '/nowhere.pem'],
    [['--nonsense'], "Unknown option '--nonsense'"],
    [['--seed', '/nowhere.json'], 'The seed file /nowhere.json cannot be read.'],
  ])('%j fails with one clear sentence', (args, message) => {
    const { status, text } = run(...args);
    expect(status).toBe(1);
    expect(text).toContain(message);
  });

  test('--help lists the options', () => {
    expect(run('--help').text).toContain('--lambdas FOLDER');
  });
});
