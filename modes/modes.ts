/** The modes in which tests and `pnpm screenshots` show each story. */
import type { Page } from '@playwright/test';

export interface Mode {
  /** `data-theme` of the page. */
  theme: 'light' | 'dark';
  dir: 'ltr' | 'rtl';
  /** `data-density` of the page. */
  density: 'compact' | undefined;
  /** CSS pixels. */
  width: number;
  /** Per cent of the usual size of text. */
  text: number;
  forcedColors: boolean;
  moreContrast: boolean;
}

const usual: Mode = {
  theme: 'light',
  dir: 'ltr',
  density: undefined,
  width: 512,
  text: 100,
  forcedColors: false,
  moreContrast: false,
};

/** Neighbors share media and width, as a change of either lays the page out again. */
export const modes: Readonly<Record<string, Mode>> = {
  light: usual,
  rtl: { ...usual, dir: 'rtl' },
  compact: { ...usual, density: 'compact' },
  dark: { ...usual, theme: 'dark' },
  forced: { ...usual, forcedColors: true },
  'forced-dark': { ...usual, theme: 'dark', forcedColors: true },
  contrast: { ...usual, moreContrast: true },
  'contrast-dark': { ...usual, theme: 'dark', moreContrast: true },
  large: { ...usual, width: 640, text: 200 },
  narrow: { ...usual, width: 320 },
};

/** The media that `enter` has a page emulate. */
const emulated = new WeakMap<Page, string>();

/** Switches the open page to this mode, as a user's settings would. */
export async function enter(page: Page, mode: Mode): Promise<void> {
  const media = {
    colorScheme: mode.theme,
    contrast: mode.moreContrast ? 'more' : 'no-preference',
    forcedColors: mode.forcedColors ? 'active' : 'none',
    reducedMotion: 'reduce',
  } as const;
  const named = Object.values(media).join();
  if (emulated.get(page) !== named) {
    await page.emulateMedia(media);
    emulated.set(page, named);
  }
  if (page.viewportSize()?.width !== mode.width) {
    await page.setViewportSize({ width: mode.width, height: 640 });
  }
  await page.evaluate(({ theme, dir, density, text }) => {
    const { documentElement: html } = document;
    html.dir = dir;
    html.dataset['theme'] = theme;
    if (density) html.dataset['density'] = density;
    else delete html.dataset['density'];
    html.style.fontSize = `${text}%`;
  }, mode);
}
