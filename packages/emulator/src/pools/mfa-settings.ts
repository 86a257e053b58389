import type { Input } from '../input.ts';
import type { MfaSettings, Pool, PoolSettings } from '../model/pool.ts';
import { invalidParameter } from '../service-error.ts';
import { rawMembers } from './raw-members.ts';

const configurations = ['OFF', 'ON', 'OPTIONAL'] as const;

/**
 * Reads the MFA settings of CreateUserPool and UpdateUserPool. They only have text messages; the
 * other factors stay as SetUserPoolMfaConfig has set them.
 * @throws {ServiceError} InvalidParameterException for required MFA without a factor.
 */
export function readPoolMfa(input: Input, before?: Pool): MfaSettings {
  const { sms, ...others } = before?.mfa ?? { totp: false, email: false, raw: {} };
  const sender = input.object('SmsConfiguration');
  const configured =
    Boolean(sender?.optionalText('SnsCallerArn')) || sender?.object('EumsSms') !== undefined;
  const hadConfiguration = before?.settings.raw['SmsConfiguration'] !== undefined;
  const mfa = {
    ...others,
    configuration: input.oneOf('MfaConfiguration', configurations) ?? 'OFF',
    // An update does not switch text messages on again after SetUserPoolMfaConfig has switched them
    // off.
    sms: configured && !(hadConfiguration && sms === false),
  };
  // Source: aws-cdk#12075, cloudformation-coverage-roadmap#2221.
  if (mfa.configuration === 'ON' && !hasFactor(mfa))
    throw invalidParameter(
      'SMS configuration and Auto verification for phone_number are required when MFA is required/optional',
    );
  return mfa;
}

/**
 * Applies SetUserPoolMfaConfig. It switches off the factors that the call omits, and keeps the
 * relying party of passkeys. What it says about text messages becomes the pool's own setting.
 * @throws {ServiceError} InvalidParameterException for MFA without a factor.
 */
export function setMfaSettings(pool: Pool, input: Input): void {
  const sms = input.object('SmsMfaConfiguration');
  const email = input.object('EmailMfaConfiguration');
  const webAuthn = readWebAuthn(input) ?? pool.mfa.webAuthn;
  const raw: PoolSettings['raw'] = {
    ...pool.settings.raw,
    ...(sms && rawMembers(sms, ['SmsConfiguration', 'SmsAuthenticationMessage'])),
  };
  const mfa: MfaSettings = {
    configuration: input.oneOf('MfaConfiguration', configurations) ?? 'OFF',
    sms: sms !== undefined && raw['SmsConfiguration'] !== undefined,
    totp: input.object('SoftwareTokenMfaConfiguration')?.flag('Enabled') ?? false,
    email: email !== undefined,
    ...(webAuthn && { webAuthn }),
    raw: {
      ...rawWebAuthn(pool.mfa),
      ...rawMembers(input, [
        'SoftwareTokenMfaConfiguration',
        'EmailMfaConfiguration',
        'WebAuthnConfiguration',
      ]),
    },
  };
  checkCombination(mfa);
  pool.mfa = mfa;
  pool.settings.raw = raw;
}

const rawWebAuthn = ({ raw }: MfaSettings): Record<string, unknown> =>
  raw['WebAuthnConfiguration'] === undefined
    ? {}
    : { WebAuthnConfiguration: raw['WebAuthnConfiguration'] };

/**
 * Checks what SetUserPoolMfaConfig would make of a pool.
 * Source of the texts: go-to-k/cdkd#1923, measured at AWS in 2026, and aws-sdk-js#4186.
 */
function checkCombination(mfa: MfaSettings): void {
  const { configuration, sms, totp, email } = mfa;
  if (configuration === 'OFF' && (sms || totp || email))
    throw invalidParameter(
      "Invalid MFA configuration given, can't turn off MFA and configure an MFA together.",
    );
  if (configuration !== 'OFF' && !hasFactor(mfa))
    throw invalidParameter(
      "Invalid MFA configuration given, can't disable all MFAs with a required or optional configuration.",
    );
}

const hasFactor = ({ sms, totp, email, webAuthn }: MfaSettings): boolean =>
  sms || totp || email || webAuthn?.secondFactor === true;

function readWebAuthn(input: Input): MfaSettings['webAuthn'] {
  const webAuthn = input.object('WebAuthnConfiguration');
  if (!webAuthn) return undefined;
  const relyingPartyId = webAuthn.optionalText('RelyingPartyId');
  return {
    ...(relyingPartyId !== undefined && { relyingPartyId }),
    userVerification: webAuthn.optionalText('UserVerification') ?? 'preferred',
    secondFactor:
      webAuthn.optionalText('FactorConfiguration') === 'MULTI_FACTOR_WITH_USER_VERIFICATION',
  };
}

/** Returns the response of GetUserPoolMfaConfig and SetUserPoolMfaConfig. */
export const describeMfa = ({ mfa, settings }: Pool) => ({
  ...(mfa.sms && {
    SmsMfaConfiguration: {
      ...(settings.raw['SmsAuthenticationMessage'] !== undefined && {
        SmsAuthenticationMessage: settings.raw['SmsAuthenticationMessage'],
      }),
      SmsConfiguration: settings.raw['SmsConfiguration'],
    },
  }),
  ...mfa.raw,
  MfaConfiguration: mfa.configuration,
});
