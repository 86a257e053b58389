import { Input } from '../input.ts';
import type { PoolSettings } from '../model/pool.ts';
import { invalidParameter } from '../service-error.ts';
import { checkAcr } from './acr-levels.ts';
import { readLambdas } from './lambda-config.ts';
import { readWording } from './message-templates.ts';
import { readPasswordPolicy } from './password-policy.ts';
import { rawMembers } from './raw-members.ts';
import { readRecovery } from './recovery.ts';
import { readSchema } from './schema.ts';

/** The model lists SOFTWARE_TOKEN too, which no pool can allow as a first factor. */
const firstFactors = ['PASSWORD', 'EMAIL_OTP', 'SMS_OTP', 'WEB_AUTHN'] as const;

/**
 * Reads the members of CreateUserPool and UpdateUserPool. Members that an update omits get their
 * defaults; those that only CreateUserPool can set stay as they are in `before`.
 * @throws {ServiceError} InvalidParameterException.
 */
export function readPoolSettings(input: Input, before?: PoolSettings): PoolSettings {
  const lambda = input.object('LambdaConfig');
  const device = input.object('DeviceConfiguration');
  const policies = input.object('Policies');
  const admin = input.object('AdminCreateUserConfig');
  const recovery = readRecovery(input);
  const settings = {
    ...(before ? chosenOnce(before) : readOnce(input)),
    name: input.optionalText('PoolName') ?? before?.name ?? '',
    tier: input.optionalText('UserPoolTier') ?? 'ESSENTIALS',
    passwordPolicy: readPasswordPolicy(
      policies?.object('PasswordPolicy'),
      admin?.integer('UnusedAccountValidityDays'),
    ),
    firstFactors: policies
      ?.object('SignInPolicy')
      ?.someOf('AllowedFirstAuthFactors', firstFactors) ?? ['PASSWORD'],
    autoVerified: input.texts('AutoVerifiedAttributes') ?? [],
    adminOnlySignUp: admin?.flag('AllowAdminCreateUserOnly') ?? false,
    attributesVerifiedBeforeUpdate:
      input
        .object('UserAttributeUpdateSettings')
        ?.texts('AttributesRequireVerificationBeforeUpdate') ?? [],
    ...(recovery && { recovery }),
    deletionProtected: input.optionalText('DeletionProtection') === 'ACTIVE',
    issuer:
      input.object('IssuerConfiguration')?.oneOf('Type', ['ORIGINAL', 'UPDATED']) ?? 'ORIGINAL',
    wording: readWording(input),
    lambdas: readLambdas(lambda),
    preTokenVersion:
      lambda?.object('PreTokenGenerationConfig')?.optionalText('LambdaVersion') ?? 'V1_0',
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
  checkAcr(settings);
  return settings;
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

/** Reads the members that UpdateUserPool does not have. */
function readOnce(input: Input): ChosenOnce {
  const aliasAttributes = input.texts('AliasAttributes') ?? [];
  const usernameAttributes = input.texts('UsernameAttributes') ?? [];
  if (aliasAttributes.length > 0 && usernameAttributes.length > 0)
    throw invalidParameter('Only one of the aliasAttributes or usernameAttributes can be set.');
  return {
    aliasAttributes,
    usernameAttributes,
    caseSensitive: input.object('UsernameConfiguration')?.flag('CaseSensitive') ?? true,
    schema: readSchema(input),
  };
}

/**
 * What an update keeps: the members that it does not have, and DcrConfiguration.
 * Source: API reference.
 */
const keptByUpdates = [
  'AliasAttributes',
  'UsernameAttributes',
  'UsernameConfiguration',
  'DcrConfiguration',
];

const described = [
  ...keptByUpdates,
  'DeletionProtection',
  'LambdaConfig',
  'AutoVerifiedAttributes',
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
  'AccountRecoverySetting',
  'KeyConfiguration',
  'IssuerConfiguration',
  'AcrConfiguration',
];
