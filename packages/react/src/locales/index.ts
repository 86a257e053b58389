import type { Locale } from '../locale.ts';

/** Every language there is, by its tag, each loaded when asked for: to choose from at run time. */
export const locales = {
  en: () => import('./en.ts'),
  'en-XA': () => import('./en-XA.ts'),
} satisfies Readonly<Record<string, () => Promise<{ default: Locale }>>>;

export type LocaleTag = keyof typeof locales;
