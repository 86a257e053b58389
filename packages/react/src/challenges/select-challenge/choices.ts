import type { Choice } from '../../hooks/use-chosen.ts';

/**
 * The service's list in its order, unknown names kept, and its two kinds of password as one: to a
 * person they are the same. `PASSWORD_SRP` is the one to send, since with it the password stays here.
 */
export function choicesOf(available: readonly string[]): Choice[] {
  const password = available.includes('PASSWORD_SRP') ? 'PASSWORD_SRP' : 'PASSWORD';
  const names = available.map(mergedName);
  return [...new Set(names)].map((name) => ({
    name,
    value: name === 'PASSWORD' ? password : name,
  }));
}

/** `PASSWORD` also stands for `PASSWORD_SRP`. */
export const mergedName = (name: string): string => (name === 'PASSWORD_SRP' ? 'PASSWORD' : name);
