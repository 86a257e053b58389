import { test as base, type TestAPI } from 'vitest';
import { createEmulator, type Emulator, type EmulatorOptions } from './emulator.ts';

export interface EmulatorFixtures {
  /** What the emulator starts with: the seed, triggers and so on. */
  emulatorOptions: EmulatorOptions;
  /** The test's own emulator, in the test's process. Pass its `fetch` to the client. */
  emulator: Emulator;
  /** Where `emulator` also answers over HTTP, on a port of its own. Node only. */
  emulatorUrl: string;
}

/**
 * Vitest's `test` with an emulator for each test, so tests may run at once. An emulator starts only
 * for tests that name `emulator` or `emulatorUrl`.
 */
export const test: TestAPI<EmulatorFixtures> = base.extend<EmulatorFixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Vitest reads the names from the pattern
  emulatorOptions: async ({}, use) => use({}),
  emulator: async ({ emulatorOptions }, use) => {
    const emulator = createEmulator(emulatorOptions);
    await emulator.ready;
    await use(emulator);
  },
  emulatorUrl: async ({ emulator }, use) => {
    // A page has no server, so a test in a page must not load it.
    const { listen } = await import('./node/http-server.ts');
    const { url, close } = await listen(emulator, 0, '127.0.0.1', () => {});
    await use(url);
    await close();
  },
});
