import { test as base, expect } from '@playwright/test';
import type { Mode } from '../apps/demo/lib/modes.ts';
import { patience } from '../scripts/patience.mjs';
import { startDemo, startEmulator } from '../scripts/running/demo-servers.mjs';
import { freePort } from '../scripts/running/ports.mjs';
import { keepCount } from './counts.ts';
import { Emulator } from './emulator.ts';
import { watchForProblems } from './problems.ts';
import { type Recording, record } from './recorder.ts';
import { SignInPage } from './sign-in-page.ts';
import { watchForTokens } from './tokens.ts';

export interface TestFixtures {
  /** How the pages reach Cognito. */
  mode: Mode;
  /** What the addresses begin with that the pages call for Cognito. */
  service: string;
  /** Addresses whose answers may be errors in this test, besides Cognito's. */
  expectedFailures: RegExp[];
  /** The worker's user pool as seeded: nothing of an earlier test is left. */
  emulator: Emulator;
  /** What happens to the focus and what is announced, on all pages of the test. */
  recording: Recording;
  /** The sign-in page, to be opened. */
  signIn: SignInPage;
  /** Every call for Cognito so far, as it left the page, in order. */
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
      const port = await freePort();
      const emulator = await startEmulator(await freePort(), port);
      const demo = await startDemo(port, emulator.url);
      await use({ demo: demo.url, emulator: emulator.url });
      await Promise.all([demo.stop(), emulator.stop()]);
    },
    { scope: 'worker', timeout: 2 * patience.start },
  ],
  baseURL: async ({ servers }, use) => use(servers.demo),
  mode: ['relay', { option: true }],
  service: async ({ mode, servers }, use) =>
    use(mode === 'relay' ? `${servers.demo}/api/auth/` : `${servers.emulator}/`),
  expectedFailures: [[], { option: true }],
  emulator: [
    async ({ servers }, use) => {
      const emulator = new Emulator(servers.emulator);
      await emulator.reset();
      await use(emulator);
    },
    { auto: true },
  ],
  context: async ({ context, mode, service, expectedFailures }, use) => {
    // Cognito refuses by HTTP 400, and the relay passes that on.
    const cognito = new RegExp(`^${service}`);
    const problems = await watchForProblems(context, [cognito, ...expectedFailures]);
    // From the browser, the page is who has them.
    const placesOfTokens = mode === 'relay' ? watchForTokens(context) : undefined;
    await use(context);
    // A file that a page still loads has nobody left to answer it.
    await Promise.all(context.pages().map((page) => page.unrouteAll({ behavior: 'ignoreErrors' })));
    expect(problems, 'what the pages complained about').toEqual([]);
    expect((await placesOfTokens?.()) ?? [], 'where a token came to').toEqual([]);
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
  calls: async ({ page, service }, use) => {
    const calls: TestFixtures['calls'] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(service) || request.method() !== 'POST') return;
      const body = request.postData() ?? '';
      const target = request.headers()['x-amz-target'];
      calls.push({ operation: target?.split('.')[1] ?? JSON.parse(body).operation, body });
    });
    await use(calls);
  },
});

export { expect };

/** Whether a call belongs to the sign-in; the account page makes others to load its data. */
export const isStep = ({ operation }: { operation: string }): boolean =>
  /^(?:InitiateAuth|RespondToAuthChallenge)$/.test(operation);
