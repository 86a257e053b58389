import type { Locale } from '../locale.ts';
import { pseudo } from '../pseudo.ts';
import type { Messages } from '../registry.ts';
import en from './en.ts';

/** No language: English that looks foreign and is longer, to test with. */
const enXA: Locale = {
  tag: 'en-XA',
  dir: 'ltr',
  // Every group, with the keys and placeholders it has.
  messages: Object.fromEntries(
    Object.entries(en.messages).map(([group, texts]) => [group, pseudo(texts)]),
  ) as unknown as Messages,
};

export default enXA;
