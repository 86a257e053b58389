import type { Choice } from '../../hooks/use-chosen.ts';

/**
 * Returns the service's list in its order, including unknown names. It merges both kinds of
 * password, because to the user they are the same, and sends `PASSWORD_SRP` if offered, because
 * then the password stays in the browser.
 */
export function choicesOf(available: readonly string[]): Choice[] {
  const password = available.includes('PASSWORD_SRP') ? 'PASSWORD_SRP' : 'PASSWORD';
  const names = available.map(mergedName);
  return [...new Set(names)].map((name) => ({
    name,
    value: name === 'PASSWORD' ? password : name,
  }));
}

/** `PASSWORD` includes `PASSWORD_SRP`. */
export const mergedName = (name: string): string => (name === 'PASSWORD_SRP' ? 'PASSWORD' : name);
