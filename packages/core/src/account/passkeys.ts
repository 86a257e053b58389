import { ChallengeError } from '../challenge-error.ts';
import { malformed } from '../challenges/parameters.ts';
import type { CreationOptions, PasskeyDescription, RegistrationCredential } from '../passkey.ts';
import type { AccountClient } from './create-account.ts';
import { guardLockOut, lockOutBy } from './lock-out.ts';
import type { Calling } from './own-call.ts';
import { usualWays, type Ways } from './ways.ts';
import { idOf, momentOf, shownText, withIds } from './wire-values.ts';

/** A passkey as its user sees it. */
export interface OwnPasskey {
  readonly id: string;
  /** Cognito's name for it; undefined where it gives none that can be shown. */
  readonly name: string | undefined;
  /** In ms since the epoch. */
  readonly createdAt: number | undefined;
  /** The host, or a parent domain of it, whose pages can use it. */
  readonly relyingPartyId: string;
}

/** Reads the passkeys of a list as Cognito describes them. */
export const passkeysOf = (listed: readonly PasskeyDescription[]): readonly OwnPasskey[] =>
  withIds(
    listed.map(({ CredentialId, FriendlyCredentialName, RelyingPartyId, CreatedAt }) => ({
      id: idOf(CredentialId),
      name: shownText(FriendlyCredentialName),
      createdAt: momentOf(CreatedAt),
      relyingPartyId: idOf(RelyingPartyId),
    })),
    ({ id }) => id,
  );

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

/**
 * Removes a passkey. Succeeds when the passkey was removed already.
 * @throws {ChallengeError} kind `mfa-method-not-found` when it is the user's only way to sign in.
 */
export async function removePasskey(
  account: AccountClient,
  credentialId: string,
  calling?: Calling,
): Promise<void> {
  const others = await account.query('passkeys').queryFn(calling);
  if (others.every(({ CredentialId }) => CredentialId === credentialId))
    await guardLockOut(account, 'remove-last-passkey', {}, calling);
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
  factors: readonly string[] = [],
): boolean =>
  passkeys.length === 1 &&
  lockOutBy('remove-last-passkey', { factors, secondSteps: [] }) !== undefined;

/**
 * What each refusal of adding and removing leads to. Source: Cognito API reference, Errors of
 * CompleteWebAuthnRegistration, DeleteWebAuthnCredential.
 */
export const passkeysWays: Ways = {
  ...usualWays,
};
