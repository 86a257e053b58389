import { ChallengeError } from '../challenge-error.ts';
import type { AccountClient } from './create-account.ts';
import type { Calling } from './own-call.ts';
import { usualWays, type Ways } from './ways.ts';

/** Deletes the account of the user for good, and signs them out here. */
export async function deleteAccount(account: AccountClient, calling?: Calling): Promise<void> {
  await account.call('DeleteUser', {}, calling);
  // Cognito ended every session together with the account.
  await account.signOut();
}

/**
 * Resolves when a password is the user's, and rejects with kind `incorrect` when it is not. Cognito
 * has no operation that only checks one: ChangePassword does, to the same password.
 * *Unverified*: that a pool with a password history refuses the same password only after it has
 * checked the current one. Source: Cognito API reference, ChangePassword.
 */
export async function provePassword(
  account: AccountClient,
  password: string,
  calling?: Calling,
): Promise<void> {
  const same = { PreviousPassword: password, ProposedPassword: password };
  try {
    await account.call('ChangePassword', same, calling);
  } catch (cause) {
    if (!(cause instanceof ChallengeError && cause.kind === 'password-reused')) throw cause;
  }
}

/** What each refusal leads to. Source: Cognito API reference, Errors of DeleteUser, ChangePassword. */
export const deleteAccountWays: Ways<'password'> = {
  ...usualWays,
  incorrect: { correct: 'password' },
  // A password that no longer meets the rules is not the current one, or has to be changed first.
  'password-policy': { correct: 'password' },
};
