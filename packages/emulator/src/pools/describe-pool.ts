import type { Pool } from '../model/pool.ts';
import { partitionOf } from '../partition.ts';
import { describeAcr } from './acr-levels.ts';
import { describeWording } from './message-templates.ts';
import { describeSchema } from './schema.ts';
import { epochSeconds } from './users.ts';

/**
 * What DescribeUserPool shows of settings that a pool was created without.
 * Source: API reference.
 */
const defaults = {
  DeletionProtection: 'INACTIVE',
  LambdaConfig: {},
  EmailConfiguration: { EmailSendingAccount: 'COGNITO_DEFAULT' },
  UserPoolTags: {},
  IssuerConfiguration: { Type: 'ORIGINAL' },
};

export const poolArn = ({ id, region }: Pick<Pool, 'id' | 'region'>): string =>
  `arn:${partitionOf(region).name}:cognito-idp:${region}:000000000000:userpool/${id}`;

/** Returns `UserPoolType`: each member as it was set, and the defaults of the others. */
export function describePool(pool: Pool) {
  const { settings } = pool;
  const policy = settings.passwordPolicy;
  return {
    Id: pool.id,
    Name: settings.name,
    Arn: poolArn(pool),
    ...defaults,
    ...settings.raw,
    ...describeWording(settings),
    AcrConfiguration: describeAcr(settings),
    AdminCreateUserConfig: {
      AllowAdminCreateUserOnly: false,
      UnusedAccountValidityDays: policy.temporaryDays,
      // It is unchanged input, which was checked to be an object.
      ...(settings.raw['AdminCreateUserConfig'] as object | undefined),
    },
    Policies: {
      PasswordPolicy: {
        MinimumLength: policy.minimumLength,
        RequireUppercase: policy.uppercase,
        RequireLowercase: policy.lowercase,
        RequireNumbers: policy.numbers,
        RequireSymbols: policy.symbols,
        PasswordHistorySize: policy.historySize,
        TemporaryPasswordValidityDays: policy.temporaryDays,
      },
      SignInPolicy: { AllowedFirstAuthFactors: settings.firstFactors },
    },
    UserPoolTier: settings.tier,
    SchemaAttributes: describeSchema(settings.schema),
    MfaConfiguration: pool.mfa.configuration,
    ...domainsOf(pool),
    EstimatedNumberOfUsers: pool.users.size,
    LastModifiedDate: epochSeconds(pool.modifiedAt),
    CreationDate: epochSeconds(pool.createdAt),
  };
}

function domainsOf({ domains }: Pool) {
  const all = [...domains.values()];
  const prefix = all.find(({ custom }) => !custom);
  const custom = all.find((domain) => domain.custom);
  return {
    ...(prefix && { Domain: prefix.name }),
    ...(custom && { CustomDomain: custom.name }),
  };
}
