import { type AccountMessages, english } from '../english.ts';

/** English, which each section has with it already: for a list of languages, and to translate from. */
const en: AccountMessages = english;

export default en;
