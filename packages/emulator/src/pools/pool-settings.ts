import type { Input } from '../input.ts';
import type { MfaSettings, PasswordPolicy, PoolSettings } from '../model.ts';
import { invalidParameter } from '../service-error.ts';
import { readSchema } from './schema.ts';

const firstFactors = ['PASSWORD', 'EMAIL_OTP', 'SMS_OTP', 'WEB_AUTHN'] as const;

/** Reads the members of CreateUserPool and UpdateUserPool. @throws {ServiceError} */
export function readPoolSettings(input: Input, before?: PoolSettings): PoolSettings {
  const name = before?.name ?? input.text('PoolName', { min: 1, max: 128 });
  const tier = input.oneOf('UserPoolTier', ['LITE', 'ESSENTIALS', 'PLUS']) ?? before?.tier;
  const lambda = input.object('LambdaConfig');
  const device = input.object('DeviceConfiguration');
  const aliasAttributes = before?.aliasAttributes ?? input.texts('AliasAttributes') ?? [];
  const usernameAttributes = before?.usernameAttributes ?? input.texts('UsernameAttributes') ?? [];
  if (aliasAttributes.length > 0 && usernameAttributes.length > 0)
    throw invalidParameter('Only one of the aliasAttributes or usernameAttributes can be set.');
  const factors = input
    .object('Policies')
    ?.object('SignInPolicy')
    ?.texts('AllowedFirstAuthFactors');
  for (const factor of factors ?? [])
    if (!firstFactors.some((known) => known === factor))
      throw invalidParameter(`Invalid first auth factor: ${factor.slice(0, 64)}`);
  return {
    name,
    tier: tier ?? 'ESSENTIALS',
    passwordPolicy: readPasswordPolicy(input.object('Policies')?.object('PasswordPolicy')),
    firstFactors: factors ?? ['PASSWORD'],
    aliasAttributes,
    usernameAttributes,
    caseSensitive:
      before?.caseSensitive ?? input.object('UsernameConfiguration')?.flag('CaseSensitive') ?? true,
    autoVerified: input.texts('AutoVerifiedAttributes') ?? [],
    schema: before?.schema ?? readSchema(input.objects('Schema')),
    adminOnlySignUp:
      input.object('AdminCreateUserConfig')?.flag('AllowAdminCreateUserOnly') ?? false,
    attributesVerifiedBeforeUpdate:
      input
        .object('UserAttributeUpdateSettings')
        ?.texts('AttributesRequireVerificationBeforeUpdate') ?? [],
    recovery: readRecovery(input),
    lambdas: readLambdas(lambda),
    preTokenVersion:
      lambda?.object('PreTokenGenerationConfig')?.optionalText('LambdaVersion') ?? 'V1_0',
    ...(device && {
      device: {
        challengeOnNewDevice: device.flag('ChallengeRequiredOnNewDevice') ?? false,
        onlyOnUserPrompt: device.flag('DeviceOnlyRememberedOnUserPrompt') ?? false,
      },
    }),
    raw: rawMembers(input, described, before?.raw),
  };
}

const described = [
  'Policies',
  'DeletionProtection',
  'LambdaConfig',
  'AutoVerifiedAttributes',
  'AliasAttributes',
  'UsernameAttributes',
  'SmsVerificationMessage',
  'EmailVerificationMessage',
  'EmailVerificationSubject',
  'VerificationMessageTemplate',
  'SmsAuthenticationMessage',
  'UserAttributeUpdateSettings',
  'DeviceConfiguration',
  'EmailConfiguration',
  'SmsConfiguration',
  'UserPoolTags',
  'AdminCreateUserConfig',
  'UserPoolAddOns',
  'UsernameConfiguration',
  'AccountRecoverySetting',
] as const;

/** Kept as it came, for the Describe operations. */
export function rawMembers(
  input: Input,
  names: readonly string[],
  before: Record<string, unknown> = {},
): Record<string, unknown> {
  const kept: Record<string, unknown> = { ...before };
  for (const name of names) if (input.has(name)) kept[name] = input.raw(name);
  return kept;
}

function readPasswordPolicy(input: Input | undefined): PasswordPolicy {
  return {
    minimumLength: input?.integer('MinimumLength', { min: 6, max: 99 }) ?? 8,
    uppercase: input?.flag('RequireUppercase') ?? input === undefined,
    lowercase: input?.flag('RequireLowercase') ?? input === undefined,
    numbers: input?.flag('RequireNumbers') ?? input === undefined,
    symbols: input?.flag('RequireSymbols') ?? input === undefined,
    historySize: input?.integer('PasswordHistorySize', { min: 0, max: 24 }) ?? 0,
    temporaryDays: input?.integer('TemporaryPasswordValidityDays', { min: 0, max: 365 }) ?? 7,
  };
}

function readRecovery(input: Input): string[] {
  const mechanisms = input.object('AccountRecoverySetting')?.objects('RecoveryMechanisms');
  if (!mechanisms) return ['verified_phone_number', 'verified_email'];
  return mechanisms
    .sort((a, b) => (a.integer('Priority') ?? 1) - (b.integer('Priority') ?? 1))
    .map((mechanism) => mechanism.text('Name'));
}

const triggers = [
  'PreSignUp',
  'PostConfirmation',
  'PreAuthentication',
  'PostAuthentication',
  'PreTokenGeneration',
  'CustomMessage',
  'DefineAuthChallenge',
  'CreateAuthChallenge',
  'VerifyAuthChallengeResponse',
] as const;

function readLambdas(input: Input | undefined): Map<string, string> {
  const lambdas = new Map<string, string>();
  for (const name of triggers) {
    const arn = input?.optionalText(name, { min: 1, max: 2048 });
    if (arn) lambdas.set(name, arn);
  }
  const versioned = input?.object('PreTokenGenerationConfig')?.optionalText('LambdaArn');
  if (versioned) lambdas.set('PreTokenGeneration', versioned);
  return lambdas;
}

export const noMfa = (): MfaSettings => ({
  configuration: 'OFF',
  sms: false,
  totp: false,
  email: false,
  messages: new Map(),
  raw: {},
});

/** Reads the members of SetUserPoolMfaConfig; what is left out stays off. @throws {ServiceError} */
export function readMfaSettings(input: Input): MfaSettings {
  const sms = input.object('SmsMfaConfiguration');
  const email = input.object('EmailMfaConfiguration');
  const webAuthn = input.object('WebAuthnConfiguration');
  const relyingPartyId = webAuthn?.optionalText('RelyingPartyId', { min: 1, max: 127 });
  const messages = new Map<string, string>();
  const keep = (key: string, text: string | undefined) => text && messages.set(key, text);
  keep('sms', sms?.optionalText('SmsAuthenticationMessage'));
  keep('email', email?.optionalText('Message'));
  keep('emailSubject', email?.optionalText('Subject'));
  return {
    configuration: input.oneOf('MfaConfiguration', ['OFF', 'ON', 'OPTIONAL']) ?? 'OFF',
    sms: sms?.object('SmsConfiguration') !== undefined,
    totp: input.object('SoftwareTokenMfaConfiguration')?.flag('Enabled') ?? false,
    email: email !== undefined,
    messages,
    ...(webAuthn && {
      webAuthn: {
        ...(relyingPartyId !== undefined && { relyingPartyId }),
        userVerification:
          webAuthn.oneOf('UserVerification', ['required', 'preferred']) ?? 'preferred',
        secondFactor:
          webAuthn.oneOf('FactorConfiguration', [
            'SINGLE_FACTOR',
            'MULTI_FACTOR_WITH_USER_VERIFICATION',
          ]) === 'MULTI_FACTOR_WITH_USER_VERIFICATION',
      },
    }),
    raw: rawMembers(input, [
      'SmsMfaConfiguration',
      'SoftwareTokenMfaConfiguration',
      'EmailMfaConfiguration',
      'WebAuthnConfiguration',
    ]),
  };
}
