import { randomText } from '../bytes.ts';
import type { Input } from '../input.ts';
import type { Client, ClientSecret } from '../model/client.ts';
import type { Pool } from '../model/pool.ts';
import { invalidParameter } from '../service-error.ts';
import { readFlows } from './client-flows.ts';
import { readOAuth } from './client-oauth.ts';
import { rawMembers } from './raw-members.ts';
import { readLife, refreshUnit, secondsPer } from './token-lives.ts';
import { epochSeconds } from './users.ts';

/**
 * Reads the members of CreateUserPoolClient and UpdateUserPoolClient.
 * @throws {ServiceError}
 */
export function readClient(
  input: Input,
  pool: Pool,
  made: { id: string; secrets: ClientSecret[]; createdAt: number; now: number },
): Client {
  const rotation = input.object('RefreshTokenRotation');
  const readable = readNames(input, pool, 'ReadAttributes');
  const writable = readNames(input, pool, 'WriteAttributes');
  return {
    id: made.id,
    name: input.optionalText('ClientName') ?? made.id,
    secrets: made.secrets,
    createdAt: made.createdAt,
    modifiedAt: made.now,
    flows: readFlows(input),
    hidesUnknownUsers: input.optionalText('PreventUserExistenceErrors') === 'ENABLED',
    accessTokenLife: readLife(input, 'AccessToken'),
    idTokenLife: readLife(input, 'IdToken'),
    refreshTokenLife: readLife(input, 'RefreshToken'),
    sessionLife: 60 * (input.integer('AuthSessionValidity') ?? 3),
    ...(rotation?.text('Feature') === 'ENABLED' && {
      rotation: {
        graceSeconds: rotation.integer('RetryGracePeriodSeconds') ?? 0,
      },
    }),
    revocation: input.flag('EnableTokenRevocation') ?? true,
    oauth: readOAuth(input, pool, made.secrets.length > 0),
    ...(readable && { readable }),
    ...(writable && { writable }),
    raw: rawMembers(input, described),
  };
}

/** Reads names of attributes, all of which must be in the pool's schema. */
function readNames(
  input: Input,
  pool: Pool,
  member: 'ReadAttributes' | 'WriteAttributes',
): string[] | undefined {
  const names = input.texts(member);
  if (names?.some((name) => !pool.settings.schema.some((attribute) => attribute.name === name)))
    throw invalidParameter(
      `Invalid ${member === 'ReadAttributes' ? 'read' : 'write'} attributes specified while creating a client`,
    );
  return names;
}

const described = [
  'ReadAttributes',
  'WriteAttributes',
  'RefreshTokenRotation',
  'RefreshTokenValidity',
  'AccessTokenValidity',
  'IdTokenValidity',
  'TokenValidityUnits',
  'SupportedIdentityProviders',
  'CallbackURLs',
  'LogoutURLs',
  'DefaultRedirectURI',
  'AllowedOAuthFlows',
  'AllowedOAuthScopes',
  'AllowedOAuthFlowsUserPoolClient',
  'AnalyticsConfiguration',
  'EnablePropagateAdditionalUserContextData',
];

/** Returns `UserPoolClientType`: each member as it was set, and the defaults of the others. */
export const describeClient = (pool: Pool, client: Client) => ({
  AllowedOAuthFlowsUserPoolClient: false,
  EnablePropagateAdditionalUserContextData: false,
  ...client.raw,
  // Cognito always shows it, in the client's unit, and shows the default in place of 0.
  RefreshTokenValidity: client.refreshTokenLife / secondsPer[refreshUnit(client)],
  UserPoolId: pool.id,
  ClientId: client.id,
  ClientName: client.name,
  ...(client.secrets[0] && { ClientSecret: client.secrets[0].value }),
  ExplicitAuthFlows: client.flows,
  AuthSessionValidity: client.sessionLife / 60,
  PreventUserExistenceErrors: client.hidesUnknownUsers ? 'ENABLED' : 'LEGACY',
  EnableTokenRevocation: client.revocation,
  LastModifiedDate: epochSeconds(client.modifiedAt),
  CreationDate: epochSeconds(client.createdAt),
});

export const makeClientId = () => randomText(26, 'abcdefghijklmnopqrstuvwxyz0123456789');

export const makeClientSecret = () => randomText(51, 'abcdefghijklmnopqrstuvwxyz0123456789');
