/** Texts of a phone field with a country. Group: `phone`. */
export const messages = {
  country: 'Country code',
  wrong: 'Enter a phone number in {country}, or one with + and the country code.',
} as const;
