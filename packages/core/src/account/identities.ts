import type { OwnUser } from './resources.ts';

/**
 * Returns the provider that a user signs in with, by its name in the pool; undefined for users of the pool's
 * own, also when identities at providers are linked to them.
 * Source: Cognito developer guide, "Linking federated users to an existing user profile": of the
 * attribute's entries, `primary` marks the one that the user was made from.
 */
export function providerOf({ attributes }: OwnUser): string | undefined {
  const primary = listIn(attributes['identities']).find(
    (one) => `${Object(one).primary}` === 'true',
  );
  const { providerName } = Object(primary) as { providerName?: unknown };
  return typeof providerName === 'string' && providerName !== '' ? providerName : undefined;
}

function listIn(text = '[]'): unknown[] {
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) ? list : [];
  } catch {
    return [];
  }
}
