import type { AccountClient } from './create-account.ts';
import type { AccountData, Resource } from './resources.ts';

/**
 * Reads resources of an account on a server, each for itself: one that fails is left out, and the
 * page reads it. Plain JSON: pass it to `createAccount` as `initial`.
 */
export async function readAccount(
  account: AccountClient,
  names: readonly Resource[],
): Promise<Partial<AccountData>> {
  await Promise.all(names.map((name) => account.load(name)));
  return Object.fromEntries(
    names.flatMap((name) => {
      const read = account.peek(name);
      return read.status === 'ready' ? [[name, read.data]] : [];
    }),
  );
}
