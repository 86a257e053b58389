/** What a token says, unverified: good for showing to its owner, not for deciding anything. */
export function claimsOf(token: string): Record<string, unknown> {
  try {
    const payload = token.split('.')[1] ?? '';
    const bytes = Uint8Array.from(
      atob(payload.replaceAll('-', '+').replaceAll('_', '/')),
      (character) => character.charCodeAt(0),
    );
    const claims: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return typeof claims === 'object' && claims !== null ? { ...claims } : {};
  } catch {
    return {};
  }
}

/** The claims that hold seconds since the epoch. */
const times = new Set(['auth_time', 'exp', 'iat']);

/** One claim as people read it: a time as a time in that language, a list with commas. */
export function readableClaim(name: string, value: unknown, lang: string): string {
  if (times.has(name) && typeof value === 'number') {
    return new Date(value * 1000).toLocaleString(lang, {
      dateStyle: 'medium',
      timeStyle: 'medium',
    });
  }
  if (Array.isArray(value)) return value.join(', ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}
