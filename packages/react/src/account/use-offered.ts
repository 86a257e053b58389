'use client';
import type { AccountClient, SectionName } from '@countersign/core/account';
import { useResource } from './use-resource.ts';

/** The sections without those that the pool has nothing for: a pool need not track sessions. */
export function useOffered(
  account: AccountClient,
  sections: readonly SectionName[],
): readonly SectionName[] {
  const { data } = useResource(account, 'sessions', sections.includes('sessions'));
  return data === null ? sections.filter((name) => name !== 'sessions') : sections;
}
