/**
 * Returns the identity that a user was made from, of the entries of `identities`: undefined for users of the
 * pool's own, also when identities at providers are linked to them.
 * Source: Cognito developer guide, "Linking federated users to an existing user profile".
 */
export const primaryIdentity = (entries: readonly unknown[]): unknown =>
  entries.find((one) => `${Object(one).primary}` === 'true');
