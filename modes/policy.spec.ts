import type { Page } from '@playwright/test';
import { bringAxe } from './findings.ts';
import { expect, test } from './test.ts';

test('every view with every fixture, empty, pending and refused in every way: no report', async ({
  page,
  reports,
}) => {
  await page.goto('/');
  await bringAxe(page);
  const { asked, failed } = await page.evaluate(() => window.conform());
  console.log(`${asked} questions, reports: ${JSON.stringify(reports)}`);
  expect(asked).toBeGreaterThan(400);
  expect(failed).toEqual([]);
  expect(reports).toEqual([]);
});

const offences = {
  'style-src-attr': (page: Page) =>
    page.evaluate(() => document.querySelector('form')?.setAttribute('style', 'color: red')),
  'style-src-elem': (page: Page) =>
    page.evaluate(() => document.head.append(document.createElement('style'))),
  'img-src': (page: Page) =>
    page.evaluate(() => {
      const picture = document.createElement('img');
      picture.src = 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';
      document.body.append(picture);
    }),
  'require-trusted-types-for': (page: Page) =>
    page.evaluate(() => {
      try {
        document.body.innerHTML = '<p>Markup</p>';
      } catch {
        // A violation of the policy also throws.
      }
    }),
};

for (const [directive, commit] of Object.entries(offences)) {
  test(`a view that offends against ${directive} is reported`, async ({ page, reports }) => {
    const story = ['challenges/sms-mfa/sms-mfa.stories.tsx', 'Empty'] as const;
    await page.goto('/');
    await page.evaluate(([file, name]) => window.show(file, name), story);
    expect(reports).toEqual([]);
    await commit(page);
    await expect.poll(() => reports).toEqual([expect.stringContaining(directive)]);
  });
}
