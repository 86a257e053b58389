import { randomBytes, randomText, toHex } from '../bytes.ts';
import { type Input, limits } from '../input.ts';
import type { Pool } from '../model.ts';
import { poolOf } from '../pools/find.ts';
import { noMfa, readMfaSettings, readPoolSettings } from '../pools/pool-settings.ts';
import { describeSchema } from '../pools/schema.ts';
import { epochSeconds } from '../pools/users.ts';
import type { Service } from '../service.ts';
import { invalidParameter, limitExceeded } from '../service-error.ts';
import type { Operations } from './operation.ts';

export const poolOperations: Operations = {
  CreateUserPool: ({ service, input }) => ({ UserPool: describePool(createPool(service, input)) }),

  DescribeUserPool: ({ service, input }) => ({
    UserPool: describePool(poolOf(service.state, input)),
  }),

  UpdateUserPool({ service, input }) {
    const pool = poolOf(service.state, input);
    pool.settings = readPoolSettings(input, pool.settings);
    const configuration = input.oneOf('MfaConfiguration', ['OFF', 'ON', 'OPTIONAL']);
    if (configuration) pool.mfa.configuration = configuration;
    pool.modifiedAt = service.clock.now();
    return {};
  },

  DeleteUserPool({ service, input }) {
    const pool = poolOf(service.state, input);
    for (const id of pool.clients.keys()) service.state.clientPools.delete(id);
    service.state.pools.delete(pool.id);
    return {};
  },

  ListUserPools({ service, input }) {
    const count = input.integer('MaxResults', { min: 1, max: 60 });
    if (count === undefined) throw invalidParameter('MaxResults is required.');
    const start = Number(input.optionalText('NextToken') ?? 0) || 0;
    const pools = [...service.state.pools.values()];
    return {
      UserPools: pools.slice(start, start + count).map((pool) => ({
        Id: pool.id,
        Name: pool.settings.name,
        LastModifiedDate: epochSeconds(pool.modifiedAt),
        CreationDate: epochSeconds(pool.createdAt),
      })),
      ...(pools.length > start + count && { NextToken: String(start + count) }),
    };
  },

  SetUserPoolMfaConfig({ service, input }) {
    const pool = poolOf(service.state, input);
    setMfa(pool, input);
    return describeMfa(pool);
  },

  GetUserPoolMfaConfig: ({ service, input }) => describeMfa(poolOf(service.state, input)),
};

/** Also the seed file's way in, which may fix the id. @throws {ServiceError} */
export function createPool(service: Service, input: Input, id?: string): Pool {
  if (service.state.pools.size >= service.config.limits.pools)
    throw limitExceeded('Maximum number of user pools reached.');
  const { region } = service.config;
  const poolId = id ?? `${region}_${randomText(9)}`;
  if (!limits.poolId.pattern.test(poolId)) throw invalidParameter(`Invalid user pool id ${poolId}`);
  if (service.state.pools.has(poolId))
    throw invalidParameter(`User pool ${poolId} already exists.`);
  const now = service.clock.now();
  const pool: Pool = {
    id: poolId,
    region: poolId.slice(0, poolId.indexOf('_')),
    createdAt: now,
    modifiedAt: now,
    settings: readPoolSettings(input),
    mfa: noMfa(),
    clients: new Map(),
    users: new Map(),
    groups: new Map(),
    simulationKey: toHex(randomBytes(32)),
    failures: new Map(),
  };
  const configuration = input.oneOf('MfaConfiguration', ['OFF', 'ON', 'OPTIONAL']) ?? 'OFF';
  // A pool made with MFA has text messages for it, as CreateUserPool knows no other factor.
  pool.mfa = {
    ...pool.mfa,
    configuration,
    sms: configuration !== 'OFF' && input.has('SmsConfiguration'),
  };
  service.state.pools.set(pool.id, pool);
  return pool;
}

/** @throws {ServiceError} InvalidParameterException for MFA without a factor. */
export function setMfa(pool: Pool, input: Input): void {
  const mfa = readMfaSettings(input);
  if (
    mfa.configuration !== 'OFF' &&
    !mfa.sms &&
    !mfa.totp &&
    !mfa.email &&
    !mfa.webAuthn?.secondFactor
  )
    throw invalidParameter(
      'Invalid MFA configuration given, at least one MFA type must be enabled.',
    );
  if (!mfa.webAuthn && pool.mfa.webAuthn) mfa.webAuthn = pool.mfa.webAuthn;
  pool.mfa = { ...mfa, raw: { ...pool.mfa.raw, ...mfa.raw } };
}

const describeMfa = (pool: Pool) => ({
  ...pool.mfa.raw,
  MfaConfiguration: pool.mfa.configuration,
});

function describePool(pool: Pool) {
  const { settings } = pool;
  const policy = settings.passwordPolicy;
  return {
    Id: pool.id,
    Name: settings.name,
    Arn: `arn:aws:cognito-idp:${pool.region}:000000000000:userpool/${pool.id}`,
    ...settings.raw,
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
    EstimatedNumberOfUsers: pool.users.size,
    LastModifiedDate: epochSeconds(pool.modifiedAt),
    CreationDate: epochSeconds(pool.createdAt),
  };
}
