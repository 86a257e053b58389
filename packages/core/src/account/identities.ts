import { primaryIdentity } from '../primary-identity.ts';

/**
 * Reads the provider that a user signs in with from the attribute `identities`. Undefined for users of the
 * pool's own.
 */
export function providerIn(identities = ''): string | undefined {
  try {
    const primary = Object(primaryIdentity(JSON.parse(identities)));
    const { providerName } = primary as { providerName?: unknown };
    return typeof providerName === 'string' && providerName !== '' ? providerName : undefined;
  } catch {
    return undefined;
  }
}
