/**
 * Reads the provider that a user signs in with from the attribute `identities`. Undefined for users of the
 * pool's own, also when identities at providers are linked to them.
 * Source: Cognito developer guide, "Linking federated users to an existing user profile": of the entries,
 * `primary` marks the one that the user was made from.
 */
export function providerIn(identities = ''): string | undefined {
  try {
    const entries: unknown[] = JSON.parse(identities);
    const primary = entries.find((one) => `${Object(one).primary}` === 'true');
    const { providerName } = Object(primary) as { providerName?: unknown };
    return typeof providerName === 'string' && providerName !== '' ? providerName : undefined;
  } catch {
    return undefined;
  }
}
