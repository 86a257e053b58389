import { english, type FederationMessages } from '../english.ts';

/** English, which the buttons have with it already: for a list of languages, and to translate from. */
const en: FederationMessages = english;

export default en;
