import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { patience } from './scripts/patience.mjs';
import { launchOptions } from './scripts/running/chromium.mjs';
import { browserDependencies } from './scripts/test/browser-dependencies.mjs';

const patient = {
  pool: 'threads' as const,
  testTimeout: patience.test,
  hookTimeout: patience.test,
  expect: { poll: { timeout: patience.wait } },
};

/** Files share a worker, which loads each module once for all of them, and makes one page. */
const together = { ...patient, isolate: false };

/** Each project's own, as Vitest writes into it. */
const browser = () => ({
  enabled: true,
  headless: true,
  provider: playwright({ launchOptions: launchOptions() }),
  instances: [{ browser: 'chromium' as const }],
  connectTimeout: patience.start,
});

/** Nothing is prepared while a test runs: what is missing in the list fails each run, not the first. */
const optimizeDeps = { noDiscovery: true, include: browserDependencies };

/** The unit tests of the views, in a page and as a server renders them. */
const views = (name: 'react' | 'react-18') =>
  (['happy-dom', 'node'] as const).map((environment) => ({
    resolve: { alias: name === 'react-18' ? react18 : [] },
    test: {
      name: environment === 'node' ? `${name}-server` : name,
      provide: { react: name === 'react-18' ? 18 : 19 },
      root: 'packages/react',
      environment,
      ...together,
      setupFiles: ['test/testing-library.ts'],
      ...(environment === 'node'
        ? { include: ['src/**/*.node.test.tsx'] }
        : {
            include: ['src/**/*.test.{ts,tsx}'],
            exclude: ['src/**/*.node.test.tsx', 'src/**/*.browser.test.tsx'],
          }),
    },
  }));

/** The older React there is support for, and what has React as a peer. */
const react18 = [
  {
    find: /^(react|react-dom|react-hook-form|@testing-library\/react)(?=\/|$)/,
    replacement: fileURLToPath(
      new URL('packages/react/test/react-18/node_modules/$1', import.meta.url),
    ),
  },
];

export default defineConfig({
  test: {
    // One more than there are cores: some tests wait, as the server does in an outage.
    maxWorkers: availableParallelism() + 1,
    // With --coverage, as `pnpm test` runs core: every branch of what decides is taken by a test.
    coverage: {
      provider: 'istanbul',
      include: ['packages/core/src/{challenges,flow,response,srp}/**/*.ts'],
      reporter: ['text-summary'],
      thresholds: { branches: 100 },
    },
    projects: [
      {
        test: {
          name: 'scripts',
          include: ['{packed,scripts}/**/*.test.{mjs,ts}'],
          ...together,
        },
      },
      {
        test: {
          name: 'core',
          root: 'packages/core',
          include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
          ...together,
        },
      },
      {
        test: {
          name: 'emulator',
          root: 'packages/emulator',
          include: ['test/**/*.test.ts'],
          ...together,
        },
      },
      {
        test: {
          name: 'cli',
          root: 'packages/cli',
          include: ['test/**/*.test.ts'],
          ...together,
        },
      },
      {
        test: {
          name: 'create-countersign',
          root: 'packages/create-countersign',
          include: ['test/**/*.test.ts'],
          ...together,
        },
      },
      {
        test: {
          name: 'server',
          root: 'packages/server',
          include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
          exclude: ['src/session/redis.test.ts'],
          ...together,
        },
      },
      {
        test: {
          name: 'server-redis',
          root: 'packages/server',
          include: ['src/session/redis.test.ts'],
          ...together,
        },
      },
      {
        test: {
          name: 'examples',
          root: 'examples/own-view',
          environment: 'happy-dom',
          include: ['src/**/*.test.{ts,tsx}'],
          setupFiles: ['test/testing-library.ts'],
          ...patient,
        },
      },
      ...views('react'),
      ...views('react-18'),
      {
        optimizeDeps,
        test: {
          name: 'react-browser',
          root: 'packages/react',
          include: ['src/**/*.browser.test.tsx'],
          setupFiles: ['test/testing-library.ts'],
          ...patient,
          browser: browser(),
        },
      },
      {
        test: { ...together, name: 'demo', root: 'apps/demo', include: ['lib/**/*.test.ts'] },
      },
      {
        test: { ...together, name: 'catalogue', root: '.storybook', include: ['**/*.test.ts'] },
      },
      {
        optimizeDeps,
        test: {
          name: 'catalogue-browser',
          root: '.storybook',
          include: ['**/*.browser.test.tsx'],
          setupFiles: ['./vitest.setup.ts'],
          ...patient,
          browser: browser(),
        },
      },
      {
        optimizeDeps,
        plugins: [storybookTest({ configDir: '.storybook' })],
        test: {
          name: 'storybook',
          // As in Storybook, a page shows all the stories: a page for each file loads every module again.
          isolate: false,
          ...patient,
          browser: browser(),
        },
      },
    ],
  },
});
