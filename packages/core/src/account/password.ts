import type { AccountClient } from './create-account.ts';
import type { Calling } from './own-call.ts';
import { usualWays, type Ways } from './ways.ts';

export interface PasswordChange {
  /** Omit it for users who have no password yet. */
  current?: string | undefined;
  proposed: string;
  /** Also ends every session of the user, this one included. */
  signOutEverywhere?: boolean | undefined;
}

export interface PasswordChanged {
  /** Left out where nobody asked; false where Cognito did not hear. The password is changed either way. */
  signedOutEverywhere?: boolean;
}

/**
 * Changes the password, or sets a first one.
 * Source: Cognito API reference, ChangePassword.
 */
export async function changePassword(
  account: AccountClient,
  { current, proposed, signOutEverywhere = false }: PasswordChange,
  calling?: Calling,
): Promise<PasswordChanged> {
  const previous = current === undefined ? {} : { PreviousPassword: current };
  await account.call('ChangePassword', { ...previous, ProposedPassword: proposed }, calling);
  if (signOutEverywhere) {
    return { signedOutEverywhere: await account.signOut({ everywhere: true }) };
  }
  // A first password is another way to begin a sign-in.
  if (current === undefined) void account.load('factors', true);
  return {};
}

/** Whether a password is among the ways to begin a sign-in. */
export const hasPassword = (factors: readonly string[]): boolean => factors.includes('PASSWORD');

/** What each refusal of ChangePassword leads to. Source: Cognito API reference, its Errors. */
export const passwordWays: Ways<'current' | 'proposed'> = {
  ...usualWays,
  incorrect: { correct: 'current' },
  'password-policy': { correct: 'proposed' },
  'password-reused': { correct: 'proposed' },
};
