import { randomText } from '../bytes.ts';
import { Input, limits } from '../input.ts';
import type { Client, Pool } from '../model.ts';
import { invalidParameter } from '../service-error.ts';
import type { Flow } from '../sign-in/turn.ts';
import { rawMembers } from './pool-settings.ts';
import { settingName } from './setting-shapes.ts';
import { epochSeconds } from './users.ts';

const flowNames = [
  'ADMIN_NO_SRP_AUTH',
  'CUSTOM_AUTH_FLOW_ONLY',
  'USER_PASSWORD_AUTH',
  'ALLOW_ADMIN_USER_PASSWORD_AUTH',
  'ALLOW_CUSTOM_AUTH',
  'ALLOW_USER_PASSWORD_AUTH',
  'ALLOW_USER_SRP_AUTH',
  'ALLOW_REFRESH_TOKEN_AUTH',
  'ALLOW_USER_AUTH',
] as const;

/** Source: API reference, CreateUserPoolClient, ExplicitAuthFlows. */
const defaultFlows = ['ALLOW_REFRESH_TOKEN_AUTH', 'ALLOW_USER_SRP_AUTH', 'ALLOW_CUSTOM_AUTH'];

/** Reads the members of CreateUserPoolClient and UpdateUserPoolClient. @throws {ServiceError} */
export function readClient(
  input: Input,
  pool: Pool,
  made: { id: string; secret?: string; createdAt: number; now: number },
): Client {
  const rotation = input.object('RefreshTokenRotation');
  const readable = readNames(input, pool, 'ReadAttributes');
  const writable = readNames(input, pool, 'WriteAttributes');
  checkRedirect(input);
  input.someOf('AllowedOAuthFlows', ['code', 'implicit', 'client_credentials']);
  return {
    id: made.id,
    name: input.optionalText('ClientName', settingName) ?? made.id,
    ...(made.secret !== undefined && { secret: made.secret }),
    createdAt: made.createdAt,
    modifiedAt: made.now,
    flows: readFlows(input),
    hidesUnknownUsers:
      input.oneOf('PreventUserExistenceErrors', ['LEGACY', 'ENABLED']) === 'ENABLED',
    accessTokenLife: readLife(input, 'AccessToken'),
    idTokenLife: readLife(input, 'IdToken'),
    refreshTokenLife: readLife(input, 'RefreshToken'),
    sessionLife: 60 * (input.integer('AuthSessionValidity', { min: 3, max: 15 }) ?? 3),
    ...(rotation?.text('Feature') === 'ENABLED' && {
      rotation: {
        graceSeconds: rotation.integer('RetryGracePeriodSeconds', { min: 0, max: 60 }) ?? 0,
      },
    }),
    revocation: input.flag('EnableTokenRevocation') ?? true,
    ...(readable && { readable }),
    ...(writable && { writable }),
    raw: rawMembers(input, described),
  };
}

function readFlows(input: Input): string[] {
  const given = input.someOf('ExplicitAuthFlows', flowNames) ?? [];
  const newer = given.filter(isNewer).length;
  if (newer > 0 && newer < given.length)
    throw invalidParameter(
      'Invalid ExplicitAuthFlows: values that begin with ALLOW_ cannot be combined with the older ones.',
    );
  return given.length > 0 ? given : defaultFlows;
}

const isNewer = (flow: string): boolean => flow.startsWith('ALLOW_');

const secondsPer = { seconds: 1, minutes: 60, hours: 3600, days: 86_400 } as const;
const units = ['seconds', 'minutes', 'hours', 'days'] as const;

/**
 * How long tokens may live, in seconds: what they do when nothing is said, and the range.
 * Source: developer guide, "Understanding user pool JSON web tokens"; 0 of a refresh token stands
 * for the default (API reference, RefreshTokenValidity).
 */
const lives = {
  AccessToken: { fallback: 3600, unit: 'hours', least: 300, most: 86_400, min: 1 },
  IdToken: { fallback: 3600, unit: 'hours', least: 300, most: 86_400, min: 1 },
  RefreshToken: {
    fallback: 30 * 86_400,
    unit: 'days',
    least: 3600,
    most: 3650 * 86_400,
    min: 0,
  },
} as const;

function readLife(input: Input, token: keyof typeof lives): number {
  const { fallback, unit, least, most, min } = lives[token];
  const amount = input.integer(`${token}Validity`, { min });
  const given = input.object('TokenValidityUnits')?.oneOf(token, units);
  if (!amount) return fallback;
  const life = amount * secondsPer[given ?? unit];
  if (life < least || life > most) throw invalidParameter('Invalid range for token validity.');
  return life;
}

/** Names of attributes; each has to be in the pool's schema. */
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

/** Source: API reference, CreateUserPoolClient, DefaultRedirectURI. */
function checkRedirect(input: Input): void {
  const redirect = input.optionalText('DefaultRedirectURI', { min: 1, max: 1024 });
  if (redirect !== undefined && !input.texts('CallbackURLs')?.includes(redirect))
    throw invalidParameter('DefaultRedirectURI must be in the CallbackURLs list.');
}

const described = {
  ReadAttributes: 'texts',
  WriteAttributes: 'texts',
  RefreshTokenRotation: 'object',
  RefreshTokenValidity: 'integer',
  AccessTokenValidity: 'integer',
  IdTokenValidity: 'integer',
  TokenValidityUnits: 'object',
  SupportedIdentityProviders: 'texts',
  CallbackURLs: 'texts',
  LogoutURLs: 'texts',
  DefaultRedirectURI: 'optionalText',
  AllowedOAuthFlows: 'texts',
  AllowedOAuthScopes: 'texts',
  AllowedOAuthFlowsUserPoolClient: 'flag',
  AnalyticsConfiguration: 'object',
  EnablePropagateAdditionalUserContextData: 'flag',
} as const;

const refreshUnit = ({ raw }: Client): keyof typeof secondsPer =>
  new Input(raw).object('TokenValidityUnits')?.oneOf('RefreshToken', units) ?? 'days';

/** `UserPoolClientType`: each member as it was given, and the defaults of the others. */
export const describeClient = (pool: Pool, client: Client) => ({
  AllowedOAuthFlowsUserPoolClient: false,
  EnablePropagateAdditionalUserContextData: false,
  ...client.raw,
  // Always there, in its own unit; 0 stands for the default.
  RefreshTokenValidity: client.refreshTokenLife / secondsPer[refreshUnit(client)],
  UserPoolId: pool.id,
  ClientId: client.id,
  ClientName: client.name,
  ...(client.secret !== undefined && { ClientSecret: client.secret }),
  ExplicitAuthFlows: client.flows,
  AuthSessionValidity: client.sessionLife / 60,
  PreventUserExistenceErrors: client.hidesUnknownUsers ? 'ENABLED' : 'LEGACY',
  EnableTokenRevocation: client.revocation,
  LastModifiedDate: epochSeconds(client.modifiedAt),
  CreationDate: epochSeconds(client.createdAt),
});

export const makeClientId = () => randomText(26, 'abcdefghijklmnopqrstuvwxyz0123456789');
export const makeClientSecret = () => randomText(51, 'abcdefghijklmnopqrstuvwxyz0123456789');

interface Permission {
  /** The name that allows the flow. */
  newer: string;
  /** Whether a client with the older names allows it. */
  older(flows: readonly string[]): boolean;
}

/**
 * Clients of the older kind allow SRP and custom challenges without saying so, unless they are for
 * custom challenges only. Source: moto and reports of clients that sign in at the service.
 */
const allowedBy: Record<Flow, Permission> = {
  USER_AUTH: { newer: 'ALLOW_USER_AUTH', older: () => false },
  USER_SRP_AUTH: {
    newer: 'ALLOW_USER_SRP_AUTH',
    older: (flows) => !flows.includes('CUSTOM_AUTH_FLOW_ONLY'),
  },
  USER_PASSWORD_AUTH: {
    newer: 'ALLOW_USER_PASSWORD_AUTH',
    older: (flows) => flows.includes('USER_PASSWORD_AUTH'),
  },
  CUSTOM_AUTH: { newer: 'ALLOW_CUSTOM_AUTH', older: () => true },
  ADMIN_USER_PASSWORD_AUTH: {
    newer: 'ALLOW_ADMIN_USER_PASSWORD_AUTH',
    older: (flows) => flows.includes('ADMIN_NO_SRP_AUTH'),
  },
};

export function allowsFlow({ flows }: Client, flow: Flow): boolean {
  const { newer, older } = allowedBy[flow];
  return flows.some(isNewer) ? flows.includes(newer) : older(flows);
}

/** @throws {ServiceError} InvalidParameterException when the client does not allow the flow. */
export function requireFlow(client: Client, flow: Flow, asked: string = flow): void {
  if (!allowsFlow(client, flow))
    throw invalidParameter(`${asked} flow not enabled for this client`);
}

/** With rotation on the refresh flow needs no permission of its own. */
export const allowsRefresh = ({ flows }: Client): boolean =>
  !flows.some(isNewer) || flows.includes('ALLOW_REFRESH_TOKEN_AUTH');

export const clientIdOf = (input: Input) => input.text('ClientId', limits.clientId);
