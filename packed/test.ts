import { test as base, expect, type Page } from '@playwright/test';
import type { Recipe } from './apps.ts';
import type { ReadmeApp } from './readme-apps.ts';

/** What a project of the configuration is about. */
export interface Options {
  recipe: Recipe;
  readmeApp: ReadmeApp;
}

/** A test whose page may neither log an error or a warning, nor throw. */
export const test = base.extend<object, Options>({
  recipe: [
    { template: 'vite', installer: 'npm' },
    { option: true, scope: 'worker' },
  ],
  readmeApp: [
    { template: 'vite', create: [], options: [], page: '', packages: [], path: '/', end: '' },
    { option: true, scope: 'worker' },
  ],
  page: async ({ page }, use) => {
    const problems = complaintsOf(page);
    await use(page);
    expect(problems, 'what the page complains about').toEqual([]);
  },
});

/** What a page logs as an error or a warning, and throws. */
export function complaintsOf(page: Page): string[] {
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(`uncaught: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() !== 'error' && message.type() !== 'warning') return;
    problems.push(`console ${message.type()}: ${message.text()} (${message.location().url})`);
  });
  return problems;
}

export { expect };
