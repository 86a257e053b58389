import { english, type Messages } from '../english.ts';
import type { Locale } from '../locale.ts';
import { pseudo } from '../pseudo.ts';

/** No language: English that looks foreign and is longer, to test with. */
const enXA: Locale = {
  tag: 'en-XA',
  dir: 'ltr',
  // Every group, with the keys and placeholders it has.
  messages: Object.fromEntries(
    Object.entries(english).map(([group, texts]) => [group, pseudo(texts)]),
  ) as unknown as Messages,
};

export default enXA;
