import { ChallengeError } from '../challenge-error.ts';
import { malformed } from '../challenges/parameters.ts';
import type { CreationOptions, PasskeyDescription, RegistrationCredential } from '../passkey.ts';
import type { AccountClient } from './create-account.ts';
import type { Calling } from './own-call.ts';
import { usualWays, type Ways } from './ways.ts';

/** Begins to add a passkey: what the browser is to make it with. */
export async function startPasskey(
  account: AccountClient,
  calling?: Calling,
): Promise<CreationOptions> {
  const output = await account.call('StartWebAuthnRegistration', {}, calling);
  const { CredentialCreationOptions: options } = output;
  if (!options) throw malformed('CredentialCreationOptions');
  return options;
}

/** Adds the passkey that the browser made. */
export async function completePasskey(
  account: AccountClient,
  credential: RegistrationCredential,
  calling?: Calling,
): Promise<void> {
  await account.call('CompleteWebAuthnRegistration', { Credential: credential }, calling);
  lookAgain(account);
}

/** Removes a passkey. One that is gone already counts as removed. */
export async function removePasskey(
  account: AccountClient,
  credentialId: string,
  calling?: Calling,
): Promise<void> {
  try {
    await account.call('DeleteWebAuthnCredential', { CredentialId: credentialId }, calling);
  } catch (cause) {
    // Somebody was quicker, in another tab.
    const isGone = cause instanceof ChallengeError && cause.code === 'ResourceNotFoundException';
    if (!isGone) throw cause;
  }
  lookAgain(account);
}

function lookAgain(account: AccountClient): void {
  void account.load('passkeys', true);
  void account.load('factors', true);
}

/**
 * Whether a passkey is the only way the user has to begin a sign-in: whoever removes it locks
 * themselves out. False while the other ways are not known.
 */
export const isOnlyWay = (
  passkeys: readonly PasskeyDescription[],
  factors: readonly string[] | undefined,
): boolean =>
  passkeys.length === 1 &&
  factors !== undefined &&
  factors.length > 0 &&
  // An authenticator app begins no sign-in.
  factors.every((factor) => factor === 'WEB_AUTHN' || factor === 'SOFTWARE_TOKEN');

/**
 * What each refusal of adding and removing leads to. Source: Cognito API reference, Errors of
 * CompleteWebAuthnRegistration, DeleteWebAuthnCredential.
 */
export const passkeysWays: Ways = {
  ...usualWays,
};
