import { english } from '../english.ts';
import type { Locale } from '../locale.ts';

/** English, which each view has with it already: for a list of languages, and to translate from. */
const en: Locale = {
  tag: 'en',
  dir: 'ltr',
  messages: english,
};

export default en;
