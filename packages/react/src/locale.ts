import type { Messages } from './english.ts';
import { languageTag } from './language.ts';

/** One complete language: the default export of `@countersign/react/locales/<tag>`. */
export interface Locale {
  /** BCP 47, e.g. `pt-BR`. */
  readonly tag: string;
  readonly dir: 'ltr' | 'rtl';
  readonly messages: Messages;
}

/**
 * Returns the best of `available` for the user's languages: `navigator.languages`, or an
 * `Accept-Language` header. It matches the language and script of any region, so `zh-TW` matches
 * `zh-Hant` and never `zh-Hans`. It reads `de_DE` as `de-DE` and skips `*` and invalid tags.
 *
 * @returns one of `available`, unchanged; undefined if none matches.
 * Source: RFC 9110, 12.4.2 and 12.5.4.
 */
export function matchLocale<T extends string>(
  preferred: readonly string[] | string,
  available: readonly T[],
): T | undefined {
  return closest(typeof preferred === 'string' ? inOrder(preferred) : preferred, available);
}

/** Returns the first of `available` in the language and script of the first tag that has one. */
export function closest<T extends string>(
  wanted: readonly string[],
  available: readonly T[],
): T | undefined {
  const offers = available.map((tag) => ({ tag, whole: likely(tag) }));
  for (const tag of wanted) {
    const whole = likely(tag);
    if (!whole) continue;
    const alike = offers.filter(
      ({ whole: other }) => other?.language === whole.language && other.script === whole.script,
    );
    const found = alike.find(({ whole: other }) => other?.region === whole.region) ?? alike[0];
    if (found) return found.tag;
  }
  return undefined;
}

/** Returns the tags of an `Accept-Language` header, highest weight first. */
function inOrder(header: string): string[] {
  return header
    .split(',')
    .map((entry) => {
      const [tag = '', ...rest] = entry.split(';').map((piece) => piece.trim());
      // Parameter names are case-insensitive.
      const weight = rest.find((piece) => /^q=/i.test(piece))?.slice(2);
      // A weight above 1 is invalid and counts as 1.
      return { tag, weight: weight === undefined ? 1 : Math.min(1, Number.parseFloat(weight)) };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ tag }) => tag);
}

/** Adds the script and region that a tag implies: `zh-TW` becomes `zh-Hant-TW`. */
function likely(tag: string): Intl.Locale | undefined {
  const [language = '', ...rest] = languageTag(tag)?.split('-') ?? [];
  if (!language) return undefined;
  return new Intl.Locale([norwegian.get(language) ?? language, ...rest].join('-')).maximize();
}

// Requests for `no` and `nn` fall back to `nb`.
const norwegian: ReadonlyMap<string, string> = new Map([
  ['no', 'nb'],
  ['nn', 'nb'],
]);
