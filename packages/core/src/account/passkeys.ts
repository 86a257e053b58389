import { ChallengeError } from '../challenge-error.ts';
import { malformed } from '../challenges/parameters.ts';
import type { CreationOptions, PasskeyDescription, RegistrationCredential } from '../passkey.ts';
import type { AccountClient } from './create-account.ts';
import type { Calling } from './own-call.ts';
import { usualWays, type Ways } from './ways.ts';

/** Starts adding a passkey. Returns the options with which the browser creates it. */
export async function startPasskey(
  account: AccountClient,
  calling?: Calling,
): Promise<CreationOptions> {
  const output = await account.call('StartWebAuthnRegistration', {}, calling);
  const { CredentialCreationOptions: options } = output;
  if (!options) throw malformed('CredentialCreationOptions');
  return options;
}

/** Adds the passkey that the browser created. */
export async function completePasskey(
  account: AccountClient,
  credential: RegistrationCredential,
  calling?: Calling,
): Promise<void> {
  await account.call('CompleteWebAuthnRegistration', { Credential: credential }, calling);
  lookAgain(account);
}

/** Removes a passkey. Succeeds when the passkey was removed already. */
export async function removePasskey(
  account: AccountClient,
  credentialId: string,
  calling?: Calling,
): Promise<void> {
  try {
    await account.call('DeleteWebAuthnCredential', { CredentialId: credentialId }, calling);
  } catch (cause) {
    // Another tab or device has already removed it.
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
 * True when a passkey is the user's only way to sign in, so removing it would lock them out. False while
 * the other ways are unknown.
 */
export const isOnlyWay = (
  passkeys: readonly PasskeyDescription[],
  factors: readonly string[] | undefined,
): boolean =>
  passkeys.length === 1 &&
  factors !== undefined &&
  factors.length > 0 &&
  // An authenticator app is a second step: it cannot start a sign-in.
  factors.every((factor) => factor === 'WEB_AUTHN' || factor === 'SOFTWARE_TOKEN');

/**
 * What each refusal of adding and removing leads to. Source: Cognito API reference, Errors of
 * CompleteWebAuthnRegistration, DeleteWebAuthnCredential.
 */
export const passkeysWays: Ways = {
  ...usualWays,
};
