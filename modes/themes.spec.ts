import type { Page } from '@playwright/test';
import { bringAxe, findings } from './findings.ts';
import { asViteMakesIt, bundled, wear, withTailwind } from './stylesheets.ts';
import { expect, test } from './test.ts';

const light = { card: 'rgb(255, 255, 255)' };
const dark = { card: 'rgb(21, 24, 31)' };

test.beforeEach(async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('/');
  await page.evaluate(([file, story]) => window.show(file, story), [
    'challenges/password/password.stories.tsx',
    'WrongPassword',
  ] as const);
});

/** Adds a second card inside an element with its own theme, and returns the colors of both. */
function withIsland(page: Page, theme: string) {
  return page.evaluate((of) => {
    const main = document.querySelector('main');
    const island = main?.cloneNode(true);
    if (!main || !(island instanceof HTMLElement)) throw new Error('There is no story.');
    island.dataset['theme'] = of;
    main.after(island);
    const colorOf = (node: Element | null) => node && getComputedStyle(node).backgroundColor;
    const cards = [main, island].map((node) => colorOf(node.querySelector('.cs-card')));
    island.remove();
    return cards;
  }, theme);
}

const system = ['light', 'dark'] as const;

for (const colorScheme of system) {
  const own = colorScheme === 'dark' ? dark : light;

  test(`where the system is ${colorScheme}, so is a page that says nothing`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    for (const sheet of [undefined, await asViteMakesIt()]) {
      if (sheet !== undefined) await wear(page, sheet);
      expect(await withIsland(page, 'dark')).toEqual([own.card, dark.card]);
      expect(await withIsland(page, 'light')).toEqual([own.card, light.card]);
    }
  });

  test(`where the system is ${colorScheme}, data-theme has the last word, for a page and a part of it`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    for (const sheet of [undefined, await asViteMakesIt()]) {
      if (sheet !== undefined) await wear(page, sheet);
      await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'light'));
      expect(await withIsland(page, 'dark')).toEqual([light.card, dark.card]);
      await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'dark'));
      expect(await withIsland(page, 'light')).toEqual([dark.card, light.card]);
    }
  });
}

test('any rule of the host outside a layer wins', async ({ page }) => {
  const button = page.locator('.cs-button').first();
  await expect(button).toHaveCSS('background-color', 'rgb(58, 75, 208)');
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('button { background: rgb(1, 2, 3) } :root { --cs-radius: 3px }');
    document.adoptedStyleSheets = [sheet];
  });
  await expect(button).toHaveCSS('background-color', 'rgb(1, 2, 3)');
  await expect(button).toHaveCSS('border-radius', '3px');
});

test('compact is closer together, and a part of a page can be', async ({ page }) => {
  const button = page.locator('.cs-button').first();
  await expect(button).toHaveCSS('min-height', '44px');
  await page.evaluate(() =>
    document.querySelector('main')?.setAttribute('data-density', 'compact'),
  );
  await expect(button).toHaveCSS('min-height', '36px');
  await expect(page.locator('.cs-card')).toHaveCSS('padding-top', '24px');
});

/** The colors of the card's parts, each with that of an element with the theme's own class. */
function beside(page: Page, classes: Record<string, string>) {
  return page.evaluate((pairs) => {
    const backgroundOf = (node: Element) => getComputedStyle(node).backgroundColor;
    return Object.entries(pairs).map(([part, named]) => {
      const sample = document.body.appendChild(document.createElement('div'));
      sample.className = named;
      const found = document.querySelector(part);
      const colors = [found && backgroundOf(found), backgroundOf(sample)];
      sample.remove();
      return { part, colors };
    });
  }, classes);
}

const transparent = 'rgba(0, 0, 0, 0)';

test('Tailwind 4: the card has the colors of the theme, light and dark', async ({ page }) => {
  const parts = {
    '.cs-card': 'bg-white dark:bg-stone-900',
    '.cs-button': 'bg-primary dark:bg-teal-300',
  };
  const classes = Object.values(parts).flatMap((names) => names.split(' '));
  await wear(page, await withTailwind('tailwind.css', classes));
  await bringAxe(page);
  for (const name of ['', 'dark']) {
    await page.evaluate((theme) => {
      document.documentElement.className = theme;
    }, name);
    const pairs = await beside(page, parts);
    for (const { part, colors } of pairs) {
      expect(colors[0], part).toBe(colors[1]);
      expect(colors[0], part).not.toBe(transparent);
    }
    expect(await findings(page)).toEqual([]);
  }
  await expect(page.locator('.cs-button').first()).toHaveCSS('border-radius', '6px');
  await expect(page.locator('.cs-card')).toHaveCSS('padding-top', '32px');
});

/** What `shadcn init` writes, with its neutral base color. */
const shadcnTheme = `
  :root {
    --radius: 0.625rem; --background: oklch(1 0 0); --card: oklch(1 0 0);
    --card-foreground: oklch(0.145 0 0); --primary: oklch(0.205 0 0);
    --primary-foreground: oklch(0.985 0 0); --muted-foreground: oklch(0.556 0 0);
    --accent: oklch(0.97 0 0); --destructive: oklch(0.577 0.245 27.325); --border: oklch(0.922 0 0);
  }
  .dark {
    --background: oklch(0.145 0 0); --card: oklch(0.205 0 0);
    --card-foreground: oklch(0.985 0 0); --primary: oklch(0.922 0 0);
    --primary-foreground: oklch(0.205 0 0); --muted-foreground: oklch(0.708 0 0);
    --accent: oklch(0.269 0 0); --destructive: oklch(0.704 0.191 22.216);
    --border: oklch(1 0 0 / 10%);
  }
  .bg-card { background: var(--card) } .bg-primary { background: var(--primary) }`;

test('shadcn: the card has the colors of the theme, light and dark', async ({ page }) => {
  await wear(page, `${await bundled('shadcn.css')}${shadcnTheme}`);
  await bringAxe(page);
  for (const name of ['', 'dark']) {
    await page.evaluate((theme) => {
      document.documentElement.className = theme;
    }, name);
    const pairs = await beside(page, { '.cs-card': 'bg-card', '.cs-button': 'bg-primary' });
    for (const { part, colors } of pairs) {
      expect(colors[0], part).toBe(colors[1]);
      expect(colors[0], part).not.toBe(transparent);
    }
    expect(await findings(page)).toEqual([]);
  }
  await expect(page.locator('.cs-card')).toHaveCSS('border-radius', '10px');
});

test('in forced colors the spinner has its gap and the tile an edge', async ({ page }) => {
  await page.emulateMedia({
    forcedColors: 'active',
    colorScheme: 'light',
    reducedMotion: 'reduce',
  });
  await page.evaluate(([file, story]) => window.show(file, story), [
    'challenges/web-authn/web-authn.stories.tsx',
    'Pending',
  ] as const);
  const spinner = page.locator('.cs-spinner');
  await expect(spinner).toHaveCSS('border-right-color', 'rgba(0, 0, 0, 0)');
  await expect(spinner).toHaveCSS('border-left-color', 'rgb(0, 0, 0)');
  await expect(page.locator('.cs-tile')).toHaveCSS('border-top-width', '1px');
});
