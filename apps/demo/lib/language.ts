import { matchLocale } from '@countersign/react';
import { type LocaleTag, locales } from '@countersign/react/locales';
import { cookies, headers } from 'next/headers';
import { cache } from 'react';
import { languageCookie } from './language-cookie.ts';

/** A language that can be chosen: its tag, and its name in itself. */
export interface Language {
  tag: LocaleTag;
  name: string;
}

const tags = Object.keys(locales) as LocaleTag[]; // The keys of a constant.

export const languages: readonly Language[] = tags.map((tag) => ({
  tag,
  name:
    tag === 'en-XA' ? 'Pseudo' : (new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag),
}));

/** The language this request is answered in: the one chosen, else the best of what the browser asks for. */
export const language = cache(async (): Promise<LocaleTag> => {
  const chosen = (await cookies()).get(languageCookie)?.value;
  const accepted = (await headers()).get('accept-language') ?? '';
  return tags.find((tag) => tag === chosen) ?? matchLocale(accepted, tags) ?? 'en';
});
