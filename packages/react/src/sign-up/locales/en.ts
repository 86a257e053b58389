import { english, type SignUpMessages } from '../english.ts';

/** English, which the sign-up has with it already: for a list of languages, and to translate from. */
const en: SignUpMessages = english;

export default en;
