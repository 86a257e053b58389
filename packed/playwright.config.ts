import { defineConfig } from '@playwright/test';
import { patience } from '../scripts/patience.mjs';
import { settings } from '../scripts/running/playwright.mjs';
import { neighbor, recipes, serverRecipes } from './apps.ts';
import { readmeApps } from './readme-apps.ts';
import type { Options } from './test.ts';

/** `pnpm pack-check`: what people would install. One part: `pnpm pack-check --project next`. */
export default defineConfig<object, Options>({
  ...settings,
  // An app is made, built and served test by test; two apps at a time.
  fullyParallel: false,
  timeout: patience.command,
  globalSetup: './pack.ts',
  reporter: [['list'], ['./clean-up.ts']],
  outputDir: '../test-results/packed',
  projects: [
    { name: 'contents', testMatch: 'contents.spec.ts' },
    { name: 'commands', testMatch: 'commands.spec.ts' },
    { name: 'create', testMatch: 'create.spec.ts' },
    ...Object.entries(recipes).map(([name, recipe]) => ({
      name,
      testMatch: 'app.spec.ts',
      use: { recipe },
    })),
    { name: neighbor.template, testMatch: 'neighbor.spec.ts', use: { recipe: neighbor } },
    ...Object.entries(serverRecipes).map(([name, recipe]) => ({
      name,
      testMatch: 'server-app.spec.ts',
      use: { recipe },
    })),
    ...Object.entries(readmeApps).map(([name, readmeApp]) => ({
      name,
      testMatch: 'readme.spec.ts',
      use: { readmeApp },
    })),
    {
      name: 'shadcn',
      testMatch: 'shadcn.spec.ts',
      use: { contextOptions: { reducedMotion: 'reduce' } },
    },
  ],
});
