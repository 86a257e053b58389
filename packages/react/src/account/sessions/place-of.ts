import type { OwnSession } from '@countersign/core/account';
import { formsFor } from '../../language.ts';

/** Returns city and country, with the country's name in the user's language instead of its code. */
export function placeOf({ city, country }: OwnSession, lang: string | undefined): string {
  return [city, country && nameOf(country, lang)].filter(Boolean).join(', ');
}

function nameOf(country: string, lang: string | undefined): string {
  if (!/^[A-Z]{2}$/.test(country)) return country;
  const names = new Intl.DisplayNames(formsFor(lang), { type: 'region' });
  return names.of(country) ?? country;
}
