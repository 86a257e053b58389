import type { IdentityProvider, Pool, ProviderPerson } from '../model/pool.ts';
import { cognitoSubject, type Identity, type User } from '../model/user.ts';

export const identityOf = (
  { name, type, details }: IdentityProvider,
  userId: string,
  given: { attribute?: string; primary: boolean; now: number },
): Identity => ({
  providerName: name,
  attribute: given.attribute ?? cognitoSubject,
  userId,
  providerType: type,
  issuer: type === 'SAML' ? (details['MetadataURL'] ?? null) : (details['oidc_issuer'] ?? null),
  primary: given.primary,
  dateCreated: given.now,
});

/** Returns the provider that has an identifier, such as the domain of an email address. */
export const providerIdentifiedBy = (
  { providers }: Pool,
  identifier: string,
): IdentityProvider | undefined =>
  [...providers.values()].find(({ identifiers }) => identifiers.includes(identifier));

/** Returns the user whom a person from a provider signs in as: their own, or one linked to them. */
export const userOfPerson = (
  pool: Pool,
  provider: string,
  { subject, claims }: ProviderPerson,
): User | undefined =>
  [...pool.users.values()].find(({ identities }) =>
    identities.some(
      ({ providerName, attribute, userId }) =>
        providerName === provider &&
        userId === (attribute === cognitoSubject ? subject : claims[attribute]),
    ),
  );
