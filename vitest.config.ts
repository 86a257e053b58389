import { fileURLToPath } from 'node:url';
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { launchOptions } from './scripts/running/chromium.mjs';

/** The unit tests of the views, in a page and as a server renders them. */
const views = (name: 'react' | 'react-18') =>
  (['happy-dom', 'node'] as const).map((environment) => ({
    resolve: { alias: name === 'react-18' ? react18 : [] },
    test: {
      name: environment === 'node' ? `${name}-server` : name,
      provide: { react: name === 'react-18' ? 18 : 19 },
      root: 'packages/react',
      environment,
      testTimeout: 60_000,
      setupFiles: ['test/strict-mode.ts'],
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
    // With --coverage, as `pnpm test` runs core: every branch of what decides is taken by a test.
    coverage: {
      provider: 'v8',
      include: ['packages/core/src/{challenges,flow,response,srp}/**/*.ts'],
      reporter: ['text-summary'],
      thresholds: { branches: 100 },
    },
    projects: [
      {
        test: {
          name: 'scripts',
          include: ['scripts/**/*.test.mjs'],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'core',
          root: 'packages/core',
          include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'emulator',
          root: 'packages/emulator',
          include: ['test/**/*.test.ts'],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'server',
          root: 'packages/server',
          include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
          exclude: ['test/redis.test.ts'],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'server-redis',
          root: 'packages/server',
          include: ['test/redis.test.ts'],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'examples',
          root: 'examples/own-view',
          environment: 'happy-dom',
          include: ['src/**/*.test.{ts,tsx}'],
          testTimeout: 30_000,
        },
      },
      ...views('react'),
      ...views('react-18'),
      {
        test: {
          name: 'react-browser',
          root: 'packages/react',
          include: ['src/**/*.browser.test.tsx'],
          browser: {
            enabled: true,
            headless: true,
            provider: playwright({ launchOptions: launchOptions() }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        test: { name: 'demo', root: 'apps/demo', include: ['lib/**/*.test.ts'] },
      },
      {
        test: { name: 'catalogue', root: '.storybook', include: ['**/*.test.ts'] },
      },
      {
        test: {
          name: 'catalogue-browser',
          root: '.storybook',
          include: ['**/*.browser.test.tsx'],
          setupFiles: ['./vitest.setup.ts'],
          browser: {
            enabled: true,
            headless: true,
            provider: playwright({ launchOptions: launchOptions() }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        plugins: [storybookTest({ configDir: '.storybook' })],
        test: {
          name: 'storybook',
          browser: {
            enabled: true,
            headless: true,
            provider: playwright({ launchOptions: launchOptions() }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
