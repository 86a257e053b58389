import { bringAxe, findings } from './findings.ts';
import { enter, type Mode, modes } from './modes.ts';
import { expect, test } from './test.ts';

/** A rule that a theme might have, the modes in which it shows, and the expected findings. */
const faults: { rule: string; shows: (name: string, mode: Mode) => boolean; found: RegExp }[] = [
  {
    rule: '[data-theme="dark"] .cs-description { color: #444b5c }',
    shows: (_name, { theme, forcedColors }) => theme === 'dark' && !forcedColors,
    found: /^color-contrast: .*description/,
  },
  {
    rule: '@media (prefers-contrast: more) { .cs-label { color: #b0b0b0 } }',
    shows: (name) => name === 'contrast',
    found: /^color-contrast: /,
  },
  {
    rule: '.cs-button { forced-color-adjust: none; color: #777; background: #888 }',
    shows: () => true,
    found: /^color-contrast: .*button/,
  },
  {
    rule: '.cs-label { white-space: nowrap; inline-size: 25rem }',
    shows: (name) => name === 'narrow' || name === 'large',
    found: /^reflow: /,
  },
  {
    rule: '.cs-card .cs-heading { overflow: hidden; block-size: 1rem; inline-size: 3rem; white-space: nowrap }',
    shows: () => true,
    found: /^clipped: h1.cs-heading/,
  },
  {
    rule: '[data-density="compact"] .cs-link { min-block-size: 0; line-height: 1; padding: 0 }',
    shows: (_name, { density }) => density === 'compact',
    found: /^too small: button/,
  },
  {
    rule: '.cs-intro { animation: cs-turn 9s linear infinite }',
    shows: () => true,
    found: /^motion: /,
  },
];

for (const { rule, shows, found } of faults) {
  test(`found where it shows: ${rule}`, async ({ page }) => {
    await page.goto('/');
    await bringAxe(page);
    await page.evaluate(([file, story]) => window.show(file, story), [
      'challenges/email-otp/email-otp.stories.tsx',
      'InASignIn',
    ] as const);
    await page.evaluate((text) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      document.adoptedStyleSheets = [sheet];
    }, rule);
    for (const [name, mode] of Object.entries(modes)) {
      await enter(page, mode);
      const matching = (await findings(page)).filter((finding) => found.test(finding));
      expect(matching.length > 0, name).toBe(shows(name, mode));
    }
  });
}
