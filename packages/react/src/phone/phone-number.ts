import { cleanPhone } from '../parts/names.ts';
import type * as library from './library.ts';

export type Library = Pick<
  typeof library,
  'getCountries' | 'getCountryCallingCode' | 'parsePhoneNumberFromString'
>;

/** A number as it is sent, and the country it belongs to. */
export interface ReadNumber {
  /** E.164. For a number that nobody can have, the digits alone, which the form refuses. */
  value: string;
  /** Undefined if the number does not tell. */
  country: string | undefined;
}

/**
 * Reads what was typed: national with a country, or international. Without the library, which may
 * not have loaded, only international numbers are right.
 *
 * It checks the length alone: countries add ranges of numbers, and an older release of the library
 * would refuse them.
 */
export function readNumber(typed: string, country: string, phone: Library | undefined): ReadNumber {
  const cleaned = cleanPhone(typed);
  if (!phone || cleaned === '') return { value: cleaned, country: undefined };
  const known = phone.getCountries().find((one) => one === country);
  const read = phone.parsePhoneNumberFromString(cleaned, known);
  if (!read?.isPossible()) return { value: cleaned.replace(/^\+/, ''), country: undefined };
  return { value: read.number, country: read.country };
}

export const isInternational = (typed: string): boolean => cleanPhone(typed).startsWith('+');

export interface Country {
  code: string;
  /** In the language shown. */
  name: string;
  /** `+44`. */
  callingCode: string;
}

/** Every country, by its name in a language, in the order of that language. */
export function countriesIn(lang: string, phone: Library): readonly Country[] {
  const { compare } = new Intl.Collator([lang, 'en']);
  return phone
    .getCountries()
    .map((code) => ({
      code,
      name: countryName(code, lang),
      callingCode: `+${phone.getCountryCallingCode(code)}`,
    }))
    .sort((one, other) => compare(one.name, other.name));
}

export const countryName = (code: string, lang: string): string =>
  new Intl.DisplayNames([lang, 'en'], { type: 'region' }).of(code) ?? code;
