import { expectNoFindings } from './findings.ts';
import { expect, test } from './test.ts';

test.use({ colorScheme: 'light' });

test('dark is chosen by keyboard, at once and for the pages after; the system’s is a choice too', async ({
  page,
}) => {
  const ink = () => page.evaluate(() => getComputedStyle(document.body).color);
  await page.goto('/inbox');
  await page.waitForLoadState('networkidle');
  const onLight = await ink();
  const theme = page.getByRole('combobox', { name: 'Theme' });
  await theme.focus();
  await page.keyboard.press('End');
  await expect(theme).toHaveValue('dark');
  const onDark = await ink();
  expect(onDark).not.toBe(onLight);
  await expectNoFindings(page);

  await page.goto('/sign-up');
  await expect(theme).toHaveValue('dark');
  expect(await ink()).toBe(onDark);
  await expectNoFindings(page);
  await theme.selectOption('System');
  expect(await ink()).toBe(onLight);
});
