import { ChallengeError } from '../challenge-error.ts';
import { malformed } from '../challenges/parameters.ts';
import type { AccountClient } from './create-account.ts';
import { guardLockOut } from './lock-out.ts';
import { setMfaPreference } from './mfa-preference.ts';
import type { Calling } from './own-call.ts';
import { type SecondStepRules, turnOffSecondStep } from './second-step.ts';
import { usualWays, type Ways } from './ways.ts';

/** A QR code holds no much longer one. Cognito's have 52 characters. */
const maxKey = 512;

/** What is new of an app: a code that it shows, and a name for it. */
export interface AppCode {
  code: string;
  deviceName?: string | undefined;
}

/**
 * Begins to set up an app; resolves with the key for it. An app that is in use stays so until then.
 * @throws {ChallengeError} kind `mfa-method-not-found` for users who could no longer sign in, because
 *   they have no password.
 */
export async function startApp(account: AccountClient, calling?: Calling): Promise<string> {
  await guardLockOut(account, 'turn-on-SOFTWARE_TOKEN_MFA', {}, calling);
  const { SecretCode } = await account.call('AssociateSoftwareToken', {}, calling);
  if (typeof SecretCode !== 'string' || !SecretCode || SecretCode.length > maxKey)
    throw malformed('SecretCode');
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

/**
 * Has Cognito no longer ask for codes of the app.
 * @throws {ChallengeError} kind `mfa-method-not-found` when the app has to stay.
 */
export const turnOffApp = (
  account: AccountClient,
  rules?: SecondStepRules,
  calling?: Calling,
): Promise<void> => turnOffSecondStep(account, 'SOFTWARE_TOKEN_MFA', rules, calling);

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
