/** The fixtures for test runners: each test has a pool of its own, whatever runs beside it. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { test as emulatorTest } from '../src/vitest.ts';
import { api, passwordless, pool, user } from './support/api.ts';

const seed = {
  pools: [pool({ create: { PoolName: 'x', ...passwordless }, users: [user('dana')] })],
};
const address = 'dana@example.test';

describe('an inbox', () => {
  const message = (code: string) => ({
    code,
    to: address,
    medium: 'EMAIL' as const,
    at: '2026-01-01T00:00:00.000Z',
    subject: '',
    text: code,
  });

  test('gives the newest code, and waits for one that is still to come', async () => {
    const { inbox } = api().emulator;
    const waiting = inbox.code(address);
    inbox.add({ ...message('000000'), to: 'other@example.test' });
    inbox.add(message('111111'));
    expect(await waiting).toBe('111111');
    inbox.add(message('222222'));
    expect(await inbox.code(address)).toBe('222222');
    expect(await inbox.code(address)).toBe('222222');
  });

  test('gives a new code once, and waits for the next', async () => {
    const { inbox } = api().emulator;
    inbox.add(message('111111'));
    expect(await inbox.newCode(address)).toBe('111111');
    const waiting = inbox.newCode(address);
    inbox.add(message('111111'));
    expect(await waiting).toBe('111111');
    inbox.add(message('333333'));
    await inbox.code(address);
    await expect(inbox.newCode(address, { timeout: 1 })).rejects.toThrow(/^No code came to dana/);
  });

  test('says who was sent codes when the awaited one does not come', async () => {
    const { inbox } = api().emulator;
    await expect(inbox.code('x@example.test', { timeout: 1 })).rejects.toThrow(
      'No code came to x@example.test within 1 ms. Codes were sent to: nobody.',
    );
    inbox.add(message('111111'));
    await expect(inbox.code('x@example.test', { timeout: 1 })).rejects.toThrow(
      'Codes were sent to: dana@example.test.',
    );
  });
});

describe('in Vitest', () => {
  const seeded = emulatorTest.extend({ emulatorOptions: { seed } });
  const seen = new Set<unknown>();

  /** Changes all that one pool has, and finds nothing that a test beside it did. */
  async function changeAll(
    emulator: ReturnType<typeof api>['emulator'],
    url: string,
  ): Promise<void> {
    expect(seen).not.toContain(emulator);
    seen.add(emulator);
    expect(emulator.clock.offset).toBe(0);
    expect(emulator.inbox.list()).toEqual([]);
    emulator.clock.advance(3600);
    emulator.faults.add({ kind: 'status', status: 502, operation: 'GetUser', times: 1 });
    const call = (operation: string, input: object) =>
      fetch(url, {
        method: 'POST',
        headers: { 'x-amz-target': `AWSCognitoIdentityProviderService.${operation}` },
        body: JSON.stringify(input),
      });
    expect((await call('GetUser', { AccessToken: 'x' })).status).toBe(502);
    expect((await call('GetUser', { AccessToken: 'x' })).status).toBe(400);
    await call('ForgotPassword', { ClientId: 'testclient', Username: 'dana' });
    expect(await emulator.inbox.code(address)).toMatch(/^\d{6}$/);
    expect(emulator.inbox.list()).toHaveLength(1);
  }

  describe.concurrent('tests that run at once have emulators of their own', () => {
    for (const name of ['one', 'two', 'three'])
      seeded(name, ({ emulator, emulatorUrl }) => changeAll(emulator, emulatorUrl));
  });

  emulatorTest('an emulator without options has no pool', async ({ emulator }) => {
    expect(JSON.parse(await emulator.snapshot())).toMatchObject({
      state: { pools: { $map: [] } },
    });
  });
});

describe('in Playwright', () => {
  test('two workers at once do not disturb each other, and a reset comes before each test', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'fixtures-'));
    const report = await runPlaywright(folder);
    await rm(folder, { recursive: true });
    expect(report.stats).toMatchObject({ expected: 8, unexpected: 0, flaky: 0, skipped: 0 });
  });
});

/** Runs `test/fixtures` in two workers. */
async function runPlaywright(folder: string) {
  const command = join(
    dirname(createRequire(import.meta.url).resolve('@playwright/test')),
    'cli.js',
  );
  const run = promisify(execFile);
  const { NODE_OPTIONS: _, ...env } = process.env;
  const { stdout } = await run(
    process.execPath,
    [
      command,
      'test',
      '-c',
      fileURLToPath(new URL('fixtures', import.meta.url)),
      '--output',
      folder,
    ],
    { env: { ...env, FIXTURES_FOLDER: folder }, maxBuffer: 64 * 1024 * 1024 },
  ).catch((error: { stdout: string; stderr: string }) => {
    if (!error.stdout) throw error;
    return error;
  });
  return JSON.parse(stdout);
}
