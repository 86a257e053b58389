import { test as base, expect } from '@playwright/test';
import type { Mode } from '../apps/demo/lib/modes.ts';
import { startDemo, startEmulator } from '../scripts/demo-servers.mjs';
import { freePort } from '../scripts/ports.mjs';
import { keepCount } from './counts.ts';
import { Emulator } from './emulator.ts';
import { watchForProblems } from './problems.ts';
import { type Recording, record } from './recorder.ts';
import { SignInPage } from './sign-in-page.ts';

interface TestFixtures {
  /** How the pages reach Cognito. */
  mode: Mode;
  /** Addresses whose answers may be errors in this test, besides Cognito's. */
  expectedFailures: RegExp[];
  /** The worker's user pool as seeded: nothing of an earlier test is left. */
  emulator: Emulator;
  /** What happens to the focus and what is announced, on all pages of the test. */
  recording: Recording;
  /** The sign-in page, to be opened. */
  signIn: SignInPage;
  /** The body of every call to Cognito so far, in order. */
  calls: { operation: string; body: string }[];
}

interface WorkerFixtures {
  servers: { demo: string; emulator: string };
}

/** A test against the built demo; whatever its pages complain about fails it. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  // Each worker has a demo and a user pool of its own, so that tests may move its clock.
  servers: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names from the pattern
    async ({}, use) => {
      const emulator = await startEmulator(await freePort());
      const demo = await startDemo(await freePort(), emulator.url);
      await use({ demo: demo.url, emulator: emulator.url });
      await Promise.all([demo.stop(), emulator.stop()]);
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: async ({ servers }, use) => use(servers.demo),
  mode: ['direct', { option: true }],
  expectedFailures: [[], { option: true }],
  emulator: [
    async ({ servers }, use) => {
      const emulator = new Emulator(servers.emulator);
      await emulator.reset();
      await use(emulator);
    },
    { auto: true },
  ],
  context: async ({ context, servers, expectedFailures }, use) => {
    // Cognito refuses by HTTP 400.
    const cognito = new RegExp(`^${servers.emulator}`);
    const problems = await watchForProblems(context, [cognito, ...expectedFailures]);
    await use(context);
    expect(problems, 'what the pages complained about').toEqual([]);
  },
  recording: [
    async ({ context }, use, testInfo) => {
      const recording = await record(context);
      await use(recording);
      const { transitions, losses } = recording;
      testInfo.annotations.push({ type: 'transitions', description: String(transitions.length) });
      keepCount({ transitions: transitions.length, losses: losses.length });
      expect(losses, 'where the focus fell to the page').toEqual([]);
    },
    { auto: true },
  ],
  signIn: async ({ page, mode }, use) => use(new SignInPage(page, mode)),
  calls: async ({ page, servers }, use) => {
    const calls: TestFixtures['calls'] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(servers.emulator) || request.method() !== 'POST') return;
      const operation = request.headers()['x-amz-target']?.split('.')[1] ?? '';
      calls.push({ operation, body: request.postData() ?? '' });
    });
    await use(calls);
  },
});

export { expect };
