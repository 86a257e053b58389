import type { OwnUser } from './resources.ts';
import type { SectionName } from './sections.ts';

/**
 * Returns the provider that a user signs in with, by its name in the pool; undefined for users of the pool's
 * own, also when identities at providers are linked to them.
 * Source: Cognito developer guide, "Linking federated users to an existing user profile": of the
 * attribute's entries, `primary` marks the one that the user was made from.
 */
export function providerOf({ attributes }: OwnUser): string | undefined {
  try {
    const identities: unknown[] = JSON.parse(attributes['identities'] ?? '');
    const primary = identities.find((one) => `${Object(one).primary}` === 'true');
    const { providerName } = Object(primary) as { providerName?: unknown };
    return typeof providerName === 'string' && providerName !== '' ? providerName : undefined;
  } catch {
    return undefined;
  }
}

const poolSections: ReadonlySet<SectionName> = new Set([
  'password',
  'passkeys',
  'devices',
  'authenticator-app',
  'second-step',
]);

/**
 * True for a section that has nothing for a user who signs in with a provider: Cognito asks such a user for
 * no password and no second step of its own, so it keeps none.
 * Source: Cognito developer guide, "Adding MFA to a user pool", on federated users. No live pool confirms
 * passkeys and devices, which belong to sign-ins that the provider replaces.
 */
export const isOfPoolUsers = (name: SectionName): boolean => poolSections.has(name);
