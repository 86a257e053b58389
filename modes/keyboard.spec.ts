import type { Page } from '@playwright/test';
import { tabThrough } from './keyboard.ts';
import { expect, test } from './test.ts';

/** What a page might do to the keyboard, and the expected findings. */
const faults: { name: string; commit: (page: Page) => Promise<void>; found: RegExp }[] = [
  {
    name: 'a bar that stays over the last control',
    commit: (page) =>
      wearing(
        page,
        'form::after { content: "Cookies"; position: fixed; inset: auto 0 0; block-size: 14rem }',
      ),
    found: /^hidden by <form.*: <button/,
  },
  {
    name: 'no ring',
    commit: (page) => wearing(page, '.cs-link { outline: none !important }'),
    found: /^without a ring of 2 px: <button/,
  },
  {
    name: 'a control pulled forward',
    commit: (page) =>
      page.evaluate(() =>
        document.querySelector('button[type="submit"]')?.setAttribute('tabindex', '1'),
      ),
    found: /^not reached: <button type="submit"/,
  },
  {
    name: 'a field that keeps the key',
    commit: (page) =>
      page.evaluate(() =>
        document
          .querySelector('form')
          ?.addEventListener('keydown', (event) => event.preventDefault()),
      ),
    found: /^not reached: <button type="submit"/,
  },
];

for (const { name, commit, found } of faults) {
  test(`found by Tab: ${name}`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 256 });
    await page.goto('/');
    await page.evaluate(([file, story]) => window.show(file, story), [
      'challenges/email-otp/email-otp.stories.tsx',
      'InASignIn',
    ] as const);
    expect(await tabThrough(page)).toEqual([]);
    await commit(page);
    expect(await tabThrough(page)).toContainEqual(expect.stringMatching(found));
  });
}

const wearing = (page: Page, rule: string) =>
  page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [sheet];
  }, rule);
