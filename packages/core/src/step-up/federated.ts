import { primaryIdentity } from '../primary-identity.ts';

/**
 * Whether a user signs in through an identity provider, by the claim `identities` of their ID token. Such
 * a user has nothing to prove in USER_AUTH: the step-up goes through the pool's pages, with `acr_values`
 * and `max_age`. A relay hands the claim on only if the app lists it in `claims`. *Unverified*; source:
 * Cognito developer guide, "Step-up authentication with managed login".
 */
export const isFederated = ({ identities }: Readonly<Record<string, unknown>>): boolean =>
  Array.isArray(identities) && primaryIdentity(identities) !== undefined;
