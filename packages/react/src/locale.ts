import type { Messages } from './english.ts';
import { languageTag } from './language.ts';

/** One language, whole: what `@countersign/react/locales/<tag>` exports by default. */
export interface Locale {
  /** BCP 47, e.g. `pt-BR`. */
  readonly tag: string;
  readonly dir: 'ltr' | 'rtl';
  readonly messages: Messages;
}

/**
 * The best of `available` for what a person prefers: `navigator.languages`, or the text of an
 * `Accept-Language` header. Takes the same language in the same script from wherever it is, so that
 * `zh-TW` finds `zh-Hant` and never `zh-Hans`. `de_DE` is read as `de-DE`; `*`, and tags that are
 * none, are passed over.
 *
 * @returns one of `available`, as it stands there; nothing where none is understood.
 * Source: RFC 9110, 12.4.2 and 12.5.4.
 */
export function matchLocale<T extends string>(
  preferred: readonly string[] | string,
  available: readonly T[],
): T | undefined {
  const wanted = typeof preferred === 'string' ? inOrder(preferred) : preferred;
  const offers = available.map((tag) => ({ tag, whole: likely(tag) }));
  for (const tag of wanted) {
    const whole = likely(tag);
    if (!whole) continue;
    const alike = offers.filter(
      ({ whole: other }) => other?.language === whole.language && other.script === whole.script,
    );
    const same = alike.find(({ whole: other }) => other?.region === whole.region);
    const found = same ?? alike[0];
    if (found) return found.tag;
  }
  return undefined;
}

/** The tags of an `Accept-Language` header, most wanted first. */
function inOrder(header: string): string[] {
  return header
    .split(',')
    .map((entry) => {
      const [tag = '', ...rest] = entry.split(';').map((piece) => piece.trim());
      // Names of parameters have no case.
      const weight = rest.find((piece) => /^q=/i.test(piece))?.slice(2);
      // More than 1 is no weight, so it weighs no more than the most there is.
      return { tag, weight: weight === undefined ? 1 : Math.min(1, Number.parseFloat(weight)) };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ tag }) => tag);
}

/** A tag with the script and region it implies: `zh-TW` is `zh-Hant-TW`. */
function likely(tag: string): Intl.Locale | undefined {
  const [language = '', ...rest] = languageTag(tag)?.split('-') ?? [];
  if (!language) return undefined;
  return new Intl.Locale([norwegian.get(language) ?? language, ...rest].join('-')).maximize();
}

// Who asks for Norwegian, or its other written form, reads Bokmål.
const norwegian: ReadonlyMap<string, string> = new Map([
  ['no', 'nb'],
  ['nn', 'nb'],
]);
