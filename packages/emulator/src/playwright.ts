import { test as base } from '@playwright/test';
import type { Emulator } from './emulator.ts';
import { type RunningEmulator, type StartOptions, startEmulator } from './node.ts';
import { answerFor } from './playwright/answer-for.ts';
import { Authenticator } from './playwright/authenticator.ts';

export { Authenticator };

export interface EmulatorFixtures {
  /**
   * The worker's emulator, as seeded: nothing that an earlier test did is left. Its inbox, clock and
   * faults belong to the test.
   */
  emulator: Emulator;
  /** A device for passkeys, in `page`. Chromium only. */
  authenticator: Authenticator;
  /**
   * The addresses at which the app calls Cognito, a glob or a regular expression. The emulator
   * answers what pages send there, so the app needs no setting of its own. Without it, point the app
   * to `emulatorServer.url`.
   */
  answeredAddress: string | RegExp | undefined;
}

export interface EmulatorWorkerFixtures {
  /** What the emulator starts with: the seed, triggers and so on. */
  emulatorOptions: Omit<StartOptions, 'port'>;
  /** The worker's emulator behind HTTP, on a port of its own. */
  emulatorServer: RunningEmulator;
}

/**
 * Playwright's `test` with an emulator in each worker. A worker runs one test at a time, so no test
 * sees what another does to its pool.
 */
export const test = base.extend<EmulatorFixtures, EmulatorWorkerFixtures>({
  emulatorOptions: [{}, { option: true, scope: 'worker' }],
  emulatorServer: [
    async ({ emulatorOptions }, use) => {
      const server = await startEmulator({ ...emulatorOptions, port: 0 });
      await use(server);
      await server.close();
    },
    { scope: 'worker' },
  ],
  answeredAddress: [undefined, { option: true }],
  emulator: async ({ emulatorServer }, use) => {
    await emulatorServer.emulator.reset();
    await use(emulatorServer.emulator);
  },
  context: async ({ context, answeredAddress, emulator }, use) => {
    if (answeredAddress !== undefined) await answerFor(answeredAddress, context, emulator);
    await use(context);
  },
  authenticator: async ({ page }, use) => use(await Authenticator.plugInto(page)),
});
