'use client';
import type { AccountClient, SectionName } from '@countersign/core/account';
import { useResource } from './use-resource.ts';

/** Returns the sections that the pool has something for: a pool may not track sessions. */
export function useOffered(
  account: AccountClient,
  sections: readonly SectionName[],
): readonly SectionName[] {
  const { data } = useResource(account, 'sessions', sections.includes('sessions'));
  return data === null ? sections.filter((name) => name !== 'sessions') : sections;
}
