'use client';
import type { AccountClient, AccountData, Read, Resource } from '@countersign/core/account';
import { useEffect, useSyncExternalStore } from 'react';

/** Returns what is known of a resource. Reads it if it is `wanted` and not known yet. */
export function useResource<R extends Resource>(
  account: AccountClient,
  resource: R,
  wanted = true,
): Read<AccountData[R]> {
  const peek = () => account.peek(resource);
  const read = useSyncExternalStore(account.subscribe, peek, peek);
  const { status } = read;
  useEffect(() => {
    if (wanted && status === 'loading') void account.load(resource);
  }, [account, resource, status, wanted]);
  return read;
}
