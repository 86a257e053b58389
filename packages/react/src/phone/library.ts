/** What is used of the library. It loads when a phone field gets the focus. */
export {
  type CountryCode,
  getCountries,
  getCountryCallingCode,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/min';
