import { ChallengeError } from '../challenge-error.ts';
import { malformed } from '../challenges/parameters.ts';
import type { AccountClient } from './create-account.ts';
import { setMfaPreference } from './mfa-preference.ts';
import type { Calling } from './own-call.ts';
import { usualWays, type Ways } from './ways.ts';

/** What is new of an app: a code that it shows, and a name for it. */
export interface AppCode {
  code: string;
  deviceName?: string | undefined;
}

/** Begins to set up an app; resolves with the key for it. An app that is in use stays so until then. */
export async function startApp(account: AccountClient, calling?: Calling): Promise<string> {
  const { SecretCode } = await account.call('AssociateSoftwareToken', {}, calling);
  if (typeof SecretCode !== 'string' || !SecretCode) throw malformed('SecretCode');
  return SecretCode;
}

/** Has Cognito check a code of the app, so that the app takes the place of another. */
export async function verifyApp(
  account: AccountClient,
  { code, deviceName }: AppCode,
  calling?: Calling,
): Promise<void> {
  const input = { UserCode: code, ...(deviceName && { FriendlyDeviceName: deviceName }) };
  const { Status } = await account.call('VerifySoftwareToken', input, calling);
  if (Status === 'SUCCESS') return;
  // Cognito says so with HTTP 200.
  throw new ChallengeError('EnableSoftwareTokenMFAException', {
    kind: 'code-mismatch',
    field: 'code',
    retryable: true,
  });
}

/**
 * Has Cognito ask for codes of the app, first of all where nothing else is preferred. Checking a code
 * alone switches nothing on for a user who is signed in.
 */
export async function turnOnApp(account: AccountClient, calling?: Calling): Promise<void> {
  const { data: user } = account.peek('user');
  const isFirst = user?.preferred === undefined || user.preferred === 'SOFTWARE_TOKEN_MFA';
  const SoftwareTokenMfaSettings = { Enabled: true, PreferredMfa: isFirst };
  await setMfaPreference(account, { SoftwareTokenMfaSettings }, calling);
}

/** Has Cognito no longer ask for codes of the app. */
export const turnOffApp = (account: AccountClient, calling?: Calling): Promise<void> => {
  const SoftwareTokenMfaSettings = { Enabled: false, PreferredMfa: false };
  return setMfaPreference(account, { SoftwareTokenMfaSettings }, calling);
};

/**
 * What each refusal leads to. Source: Cognito API reference, Errors of AssociateSoftwareToken,
 * VerifySoftwareToken, SetUserMFAPreference.
 */
export const authenticatorAppWays: Ways<'code'> = {
  ...usualWays,
  'code-mismatch': { correct: 'code' },
  'code-expired': { correct: 'code' },
  'code-used': { correct: 'code' },
};
