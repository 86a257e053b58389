/** Holds the tag of the language that was chosen. */
export const languageCookie = 'language';
