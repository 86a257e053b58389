import type { AccountClient } from './create-account.ts';
import type { Calling } from './own-call.ts';
import type { OwnInput } from './own-operations.ts';

/** Changes the second steps that `settings` names, and reads the user again. The others stay as they are. */
export async function setMfaPreference(
  account: AccountClient,
  settings: OwnInput<'SetUserMFAPreference'>,
  calling?: Calling,
): Promise<void> {
  await account.call('SetUserMFAPreference', settings, calling);
  void account.load('user', true);
}
