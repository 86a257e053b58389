import { Input } from '../input.ts';
import type { PasswordPolicy, PoolSettings } from '../model.ts';
import { invalidParameter } from '../service-error.ts';
import { readWording } from './message-templates.ts';
import { readSchema } from './schema.ts';
import { checkShape, settingName } from './setting-shapes.ts';

const firstFactors = ['PASSWORD', 'EMAIL_OTP', 'SMS_OTP', 'WEB_AUTHN'] as const;
const channels = ['email', 'phone_number'] as const;

/**
 * Reads the members of CreateUserPool and UpdateUserPool. What an update leaves out goes back to
 * its default; what can only be chosen once stays as it is `before`.
 * @throws {ServiceError} InvalidParameterException.
 */
export function readPoolSettings(input: Input, before?: PoolSettings): PoolSettings {
  if (!before) input.require('PoolName');
  const lambda = input.object('LambdaConfig');
  const device = input.object('DeviceConfiguration');
  const policies = input.object('Policies');
  const admin = input.object('AdminCreateUserConfig');
  const recovery = readRecovery(input);
  return {
    ...(before ? chosenOnce(before) : readOnce(input)),
    name: input.optionalText('PoolName', settingName) ?? before?.name ?? '',
    tier: input.oneOf('UserPoolTier', ['LITE', 'ESSENTIALS', 'PLUS']) ?? 'ESSENTIALS',
    passwordPolicy: readPasswordPolicy(
      policies?.object('PasswordPolicy'),
      admin?.integer('UnusedAccountValidityDays', { min: 0, max: 365 }),
    ),
    firstFactors: readFirstFactors(policies?.object('SignInPolicy')),
    autoVerified: input.someOf('AutoVerifiedAttributes', channels) ?? [],
    adminOnlySignUp: admin?.flag('AllowAdminCreateUserOnly') ?? false,
    attributesVerifiedBeforeUpdate:
      input
        .object('UserAttributeUpdateSettings')
        ?.someOf('AttributesRequireVerificationBeforeUpdate', channels) ?? [],
    ...(recovery && { recovery }),
    deletionProtected: input.oneOf('DeletionProtection', ['ACTIVE', 'INACTIVE']) === 'ACTIVE',
    issuer:
      input.object('IssuerConfiguration')?.oneOf('Type', ['ORIGINAL', 'UPDATED']) ?? 'ORIGINAL',
    wording: readWording(input),
    lambdas: readLambdas(lambda),
    preTokenVersion:
      lambda
        ?.object('PreTokenGenerationConfig')
        ?.oneOf('LambdaVersion', ['V1_0', 'V2_0', 'V3_0']) ?? 'V1_0',
    ...(device && {
      device: {
        challengeOnNewDevice: device.flag('ChallengeRequiredOnNewDevice') ?? false,
        onlyOnUserPrompt: device.flag('DeviceOnlyRememberedOnUserPrompt') ?? false,
      },
    }),
    raw: {
      ...(before && rawMembers(new Input(before.raw), keptByUpdates)),
      ...rawMembers(input, described),
    },
  };
}

function readFirstFactors(input: Input | undefined): string[] {
  input?.list('AllowedFirstAuthFactors', { min: 1, max: 4 });
  return input?.someOf('AllowedFirstAuthFactors', firstFactors) ?? ['PASSWORD'];
}

type ChosenOnce = Pick<
  PoolSettings,
  'aliasAttributes' | 'usernameAttributes' | 'caseSensitive' | 'schema'
>;

const chosenOnce = ({
  aliasAttributes,
  usernameAttributes,
  caseSensitive,
  schema,
}: PoolSettings): ChosenOnce => ({ aliasAttributes, usernameAttributes, caseSensitive, schema });

/** What UpdateUserPool does not take. */
function readOnce(input: Input): ChosenOnce {
  const aliasAttributes =
    input.someOf('AliasAttributes', [...channels, 'preferred_username']) ?? [];
  const usernameAttributes = input.someOf('UsernameAttributes', channels) ?? [];
  if (aliasAttributes.length > 0 && usernameAttributes.length > 0)
    throw invalidParameter('Only one of the aliasAttributes or usernameAttributes can be set.');
  return {
    aliasAttributes,
    usernameAttributes,
    caseSensitive: input.object('UsernameConfiguration')?.flag('CaseSensitive') ?? true,
    schema: readSchema(input),
  };
}

/** How a member is read: the method of Input that refuses anything else. */
type Kind = 'object' | 'map' | 'texts' | 'optionalText' | 'flag' | 'integer';

/** DcrConfiguration alone stays when an update leaves it out. Source: API reference. */
const keptByUpdates = {
  AliasAttributes: 'texts',
  UsernameAttributes: 'texts',
  UsernameConfiguration: 'object',
  DcrConfiguration: 'object',
} as const;

const described = {
  ...keptByUpdates,
  DeletionProtection: 'optionalText',
  LambdaConfig: 'object',
  AutoVerifiedAttributes: 'texts',
  SmsVerificationMessage: 'optionalText',
  EmailVerificationMessage: 'optionalText',
  EmailVerificationSubject: 'optionalText',
  VerificationMessageTemplate: 'object',
  SmsAuthenticationMessage: 'optionalText',
  UserAttributeUpdateSettings: 'object',
  DeviceConfiguration: 'object',
  EmailConfiguration: 'object',
  SmsConfiguration: 'object',
  UserPoolTags: 'map',
  AdminCreateUserConfig: 'object',
  UserPoolAddOns: 'object',
  AccountRecoverySetting: 'object',
  KeyConfiguration: 'object',
  IssuerConfiguration: 'object',
  AcrConfiguration: 'object',
} as const;

/** Members as they came, for the Describe operations. @throws {ServiceError} for another type. */
export function rawMembers(
  input: Input,
  kinds: Readonly<Record<string, Kind>>,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(kinds).flatMap(([name, kind]) => {
      const value = input[kind](name);
      if (value instanceof Input) checkShape(name, value);
      return input.has(name) ? [[name, input.raw(name)]] : [];
    }),
  );
}

function readPasswordPolicy(
  input: Input | undefined,
  unusedAccountDays: number | undefined,
): PasswordPolicy {
  return {
    minimumLength: input?.integer('MinimumLength', { min: 6, max: 99 }) ?? 8,
    uppercase: input?.flag('RequireUppercase') ?? input === undefined,
    lowercase: input?.flag('RequireLowercase') ?? input === undefined,
    numbers: input?.flag('RequireNumbers') ?? input === undefined,
    symbols: input?.flag('RequireSymbols') ?? input === undefined,
    historySize: input?.integer('PasswordHistorySize', { min: 0, max: 24 }) ?? 0,
    temporaryDays:
      input?.integer('TemporaryPasswordValidityDays', { min: 0, max: 365 }) ??
      unusedAccountDays ??
      7,
  };
}

const mechanisms = ['verified_email', 'verified_phone_number', 'admin_only'] as const;

function readRecovery(input: Input): string[] | undefined {
  const setting = input.object('AccountRecoverySetting');
  if (!setting?.has('RecoveryMechanisms')) return undefined;
  setting.list('RecoveryMechanisms', { min: 1, max: 2 });
  const given = setting.objects('RecoveryMechanisms').map((mechanism) => {
    mechanism.require('Priority');
    mechanism.require('Name');
    return {
      priority: mechanism.integer('Priority', { min: 1, max: 2 }) ?? 1,
      name: mechanism.oneOf('Name', mechanisms) ?? 'verified_email',
    };
  });
  if (given.length > 1 && given.some(({ name }) => name === 'admin_only'))
    throw invalidParameter(
      'Invalid account recovery setting parameter. Account Recovery Setting cannot use admin_only setting with any other recovery mechanisms.',
    );
  return given.sort((a, b) => a.priority - b.priority).map(({ name }) => name);
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
