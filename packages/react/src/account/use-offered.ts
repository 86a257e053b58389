'use client';
import {
  type AccountClient,
  isOfPoolUsers,
  isSectionOf,
  type SectionName,
} from '@countersign/core/account';
import { useResource } from './use-resource.ts';

/**
 * Returns the sections that have something for the user: a pool may not track sessions, and a user who
 * signs in with a provider has no password.
 */
export function useOffered(
  account: AccountClient,
  sections: readonly SectionName[],
): readonly SectionName[] {
  const { data } = useResource(account, 'sessions', sections.includes('sessions'));
  const { data: user } = useResource(account, 'user', sections.some(isOfPoolUsers));
  return sections.filter(
    (name) => (name !== 'sessions' || data !== null) && (!user || isSectionOf(name, user)),
  );
}
