import type { Messages } from './registry.ts';

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
 * `zh-TW` finds `zh-Hant` and never `zh-Hans`. Tags that are none are passed over.
 *
 * @returns one of `available`, as it stands there; nothing where none is understood.
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
      const weight = rest.find((piece) => piece.startsWith('q='))?.slice(2);
      return { tag, weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ tag }) => tag);
}

/** A tag with the script and region it implies: `zh-TW` is `zh-Hant-TW`. */
function likely(tag: string): Intl.Locale | undefined {
  try {
    const [language = '', ...rest] = tag.split('-');
    return new Intl.Locale([norwegian.get(language) ?? language, ...rest].join('-')).maximize();
  } catch {
    return undefined;
  }
}

// Who asks for Norwegian, or its other written form, reads Bokmål.
const norwegian: ReadonlyMap<string, string> = new Map([
  ['no', 'nb'],
  ['nn', 'nb'],
]);
