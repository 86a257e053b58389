import type { OwnSession } from '@countersign/core/account';
import { formsFor } from '../../language.ts';

/** City and country as the user reads them: a code of a country by its name in their language. */
export function placeOf({ city, country }: OwnSession, lang: string | undefined): string {
  return [city, country && nameOf(country, lang)].filter(Boolean).join(', ');
}

function nameOf(country: string, lang: string | undefined): string {
  if (!/^[A-Z]{2}$/.test(country)) return country;
  const names = new Intl.DisplayNames(formsFor(lang), { type: 'region' });
  return names.of(country) ?? country;
}
