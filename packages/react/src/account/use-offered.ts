'use client';
import type { AccountClient, SectionName } from '@countersign/core/account';
import { useResource } from './use-resource.ts';

/**
 * What users who sign in with a provider lack: Cognito asks them for no password and no second step of its
 * own, so it keeps none.
 * Source: Cognito developer guide, "Adding MFA to a user pool", on federated users. No live pool confirms
 * passkeys and devices, which belong to sign-ins that the provider replaces.
 */
const ofPoolUsers: ReadonlySet<SectionName> = new Set([
  'password',
  'passkeys',
  'devices',
  'authenticator-app',
  'second-step',
]);

/**
 * Returns the sections that have something for the user: a pool may not track sessions, and a user who
 * signs in with a provider has no password.
 */
export function useOffered(
  account: AccountClient,
  sections: readonly SectionName[],
): readonly SectionName[] {
  const { data } = useResource(account, 'sessions', sections.includes('sessions'));
  const { data: user } = useResource(
    account,
    'user',
    sections.some((name) => ofPoolUsers.has(name)),
  );
  return sections.filter(
    (name) => (name !== 'sessions' || data !== null) && !(user?.provider && ofPoolUsers.has(name)),
  );
}
