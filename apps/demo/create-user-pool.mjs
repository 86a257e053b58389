/**
 * `pnpm create-user-pool`: a pool at AWS like the first one of the demo's seed, and what to set for
 * the demo to use it. The AWS SDK looks for credentials and a region where it always does.
 *
 *   --secret                   the app client gets a secret, so that only a server can use it
 *   --user EMAIL               also creates a user, and prints their temporary password
 *   --ses-identity ARN         sends email through SES, which email as a second factor needs
 *   --from ADDRESS             sender, with --ses-identity
 *   --sms-role ARN             may publish to SNS; without it no text messages are sent
 *   --sms-external-id TEXT     of that role, where it asks for one
 *   --endpoint URL             instead of AWS, e.g. the emulator
 */
import { randomInt } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { CognitoIdentityProvider } from '@aws-sdk/client-cognito-identity-provider';

/**
 * @typedef {import('@aws-sdk/client-cognito-identity-provider').CreateUserPoolRequest} CreateUserPool
 * @typedef {import('@aws-sdk/client-cognito-identity-provider').CreateUserPoolClientRequest} CreateClient
 * @typedef {import('@aws-sdk/client-cognito-identity-provider').SetUserPoolMfaConfigRequest} Mfa
 * @typedef {ReturnType<typeof readArguments>} Options
 */

try {
  await main(readArguments());
} catch (error) {
  console.error(error instanceof Error ? `${error.name}: ${error.message}` : error);
  process.exitCode = 1;
}

function readArguments() {
  const text = /** @type {const} */ ({ type: 'string' });
  const { values } = parseArgs({
    options: {
      secret: { type: 'boolean', default: false },
      user: text,
      'ses-identity': text,
      from: text,
      'sms-role': text,
      'sms-external-id': text,
      endpoint: text,
    },
  });
  return values;
}

/** @param {Options} options */
async function main(options) {
  const cognito = new CognitoIdentityProvider(
    options.endpoint === undefined ? {} : { endpoint: options.endpoint },
  );
  const region = await cognito.config.region();
  /** @type {{ pools: { create: Omit<CreateUserPool, 'PoolName'>, mfa: Omit<Mfa, 'UserPoolId'>, clients: ({ id: string } & Partial<CreateClient>)[] }[] }} */
  const seed = JSON.parse(await readFile(new URL('seed.json', import.meta.url), 'utf8'));
  const [like] = seed.pools;
  if (!like) throw new Error('seed.json has no pool to make one like.');

  const created = await cognito.createUserPool({ ...poolLike(like.create, options) });
  const UserPoolId = created.UserPool?.Id;
  console.error(`Created the user pool ${UserPoolId} in ${region}. To be rid of it:`);
  console.error(`  aws cognito-idp delete-user-pool --user-pool-id ${UserPoolId}\n`);

  await cognito.setUserPoolMfaConfig({ UserPoolId, ...mfaLike(like.mfa, options) });
  // This pool gets neither a domain nor providers, so the app client gets nothing for them.
  const client = Object.fromEntries(
    Object.entries(like.clients[0] ?? {}).filter(
      ([name]) => !/^id$|OAuth|URLs$|IdentityProviders$/.test(name),
    ),
  );
  const { UserPoolClient } = await cognito.createUserPoolClient({
    UserPoolId,
    ClientName: 'Countersign demo',
    ...client,
    GenerateSecret: options.secret,
  });
  const password = options.user && (await addUser(cognito, UserPoolId, options.user));

  console.log(`COGNITO_USER_POOL_ID=${UserPoolId}`);
  console.log(`COGNITO_CLIENT_ID=${UserPoolClient?.ClientId}`);
  console.log(`AWS_REGION=${region}`);
  if (options.secret) console.log(`COGNITO_CLIENT_SECRET=${UserPoolClient?.ClientSecret}`);
  if (password)
    console.error(`\n${options.user} signs in with ${password}, and then chooses another.`);
}

/**
 * @param {Omit<CreateUserPool, 'PoolName'>} create
 * @param {Options} options
 * @returns {CreateUserPool}
 */
function poolLike(create, options) {
  const byText = options['sms-role'] !== undefined;
  const factors = create.Policies?.SignInPolicy?.AllowedFirstAuthFactors ?? [];
  return {
    ...create,
    PoolName: 'Countersign demo',
    // With MFA on from the start Cognito would want its configuration here; it follows.
    MfaConfiguration: 'OFF',
    Policies: {
      ...create.Policies,
      SignInPolicy: {
        AllowedFirstAuthFactors: factors.filter((factor) => byText || factor !== 'SMS_OTP'),
      },
    },
    // The name people type is their address.
    UsernameAttributes: ['email'],
    ...(byText && { SmsConfiguration: smsThrough(options) }),
    ...(options['ses-identity'] !== undefined && {
      EmailConfiguration: {
        EmailSendingAccount: 'DEVELOPER',
        SourceArn: options['ses-identity'],
        ...(options.from !== undefined && { From: options.from }),
      },
    }),
  };
}

/**
 * What of the second factors the pool can deliver.
 * @param {Omit<Mfa, 'UserPoolId'>} mfa
 * @param {Options} options
 * @returns {Omit<Mfa, 'UserPoolId'>}
 */
function mfaLike({ SmsMfaConfiguration: _, EmailMfaConfiguration, ...mfa }, options) {
  return {
    ...mfa,
    ...(options['ses-identity'] !== undefined &&
      EmailMfaConfiguration && { EmailMfaConfiguration }),
    ...(options['sms-role'] !== undefined && {
      SmsMfaConfiguration: { SmsConfiguration: smsThrough(options) },
    }),
  };
}

/** @param {Options} options */
const smsThrough = (options) => ({
  SnsCallerArn: options['sms-role'],
  ...(options['sms-external-id'] !== undefined && { ExternalId: options['sms-external-id'] }),
});

/**
 * @param {CognitoIdentityProvider} cognito
 * @param {string | undefined} UserPoolId
 * @param {string} email
 */
async function addUser(cognito, UserPoolId, email) {
  const TemporaryPassword = `Temporary-${randomInt(1e8, 1e9)}`;
  await cognito.adminCreateUser({
    UserPoolId,
    Username: email,
    TemporaryPassword,
    MessageAction: 'SUPPRESS',
    UserAttributes: [
      { Name: 'email', Value: email },
      { Name: 'email_verified', Value: 'true' },
    ],
  });
  return TemporaryPassword;
}
