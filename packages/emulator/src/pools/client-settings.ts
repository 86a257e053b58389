import { randomText } from '../bytes.ts';
import { type Input, limits } from '../input.ts';
import type { Client } from '../model.ts';
import { invalidParameter } from '../service-error.ts';
import type { Flow } from '../sign-in/turn.ts';
import { rawMembers } from './pool-settings.ts';

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

const secondsPer = { seconds: 1, minutes: 60, hours: 3600, days: 86_400 } as const;

/** Reads the members of CreateUserPoolClient and UpdateUserPoolClient. @throws {ServiceError} */
export function readClient(
  input: Input,
  made: { id: string; secret?: string; createdAt: number; now: number },
): Client {
  const units = input.object('TokenValidityUnits');
  const life = (
    member: string,
    unit: string,
    fallback: number,
    fallbackUnit: keyof typeof secondsPer,
  ) => {
    const amount = input.integer(member, { min: 0 });
    const name = units?.oneOf(unit, ['seconds', 'minutes', 'hours', 'days']) ?? fallbackUnit;
    return amount ? amount * secondsPer[name] : fallback;
  };
  const flows = input.texts('ExplicitAuthFlows') ?? defaultFlows;
  for (const flow of flows)
    if (!flowNames.some((known) => known === flow))
      throw invalidParameter(
        `1 validation error detected: Value at 'explicitAuthFlows' failed to satisfy constraint: Member must satisfy enum value set: [${flowNames.join(', ')}]`,
      );
  const rotation = input.object('RefreshTokenRotation');
  const readable = input.texts('ReadAttributes');
  const writable = input.texts('WriteAttributes');
  return {
    id: made.id,
    name: input.optionalText('ClientName', { min: 1, max: 128 }) ?? made.id,
    ...(made.secret !== undefined && { secret: made.secret }),
    createdAt: made.createdAt,
    modifiedAt: made.now,
    flows,
    hidesUnknownUsers:
      input.oneOf('PreventUserExistenceErrors', ['LEGACY', 'ENABLED']) === 'ENABLED',
    accessTokenLife: life('AccessTokenValidity', 'AccessToken', 3600, 'hours'),
    idTokenLife: life('IdTokenValidity', 'IdToken', 3600, 'hours'),
    refreshTokenLife: life('RefreshTokenValidity', 'RefreshToken', 30 * 86_400, 'days'),
    sessionLife: 60 * (input.integer('AuthSessionValidity', { min: 3, max: 15 }) ?? 3),
    ...(rotation?.text('Feature') === 'ENABLED' && {
      rotation: {
        graceSeconds: rotation.integer('RetryGracePeriodSeconds', { min: 0, max: 60 }) ?? 0,
      },
    }),
    revocation: input.flag('EnableTokenRevocation') ?? true,
    ...(readable && { readable }),
    ...(writable && { writable }),
    raw: rawMembers(input, [
      'ReadAttributes',
      'WriteAttributes',
      'RefreshTokenRotation',
      'TokenValidityUnits',
      'SupportedIdentityProviders',
      'CallbackURLs',
      'LogoutURLs',
      'AllowedOAuthFlows',
      'AllowedOAuthScopes',
    ]),
  };
}

export const makeClientId = () => randomText(26, 'abcdefghijklmnopqrstuvwxyz0123456789');
export const makeClientSecret = () => randomText(51, 'abcdefghijklmnopqrstuvwxyz0123456789');

const allowedBy: Record<Flow, readonly string[]> = {
  USER_AUTH: ['ALLOW_USER_AUTH'],
  USER_SRP_AUTH: ['ALLOW_USER_SRP_AUTH'],
  USER_PASSWORD_AUTH: ['ALLOW_USER_PASSWORD_AUTH', 'USER_PASSWORD_AUTH'],
  CUSTOM_AUTH: ['ALLOW_CUSTOM_AUTH', 'CUSTOM_AUTH_FLOW_ONLY'],
  ADMIN_USER_PASSWORD_AUTH: ['ALLOW_ADMIN_USER_PASSWORD_AUTH', 'ADMIN_NO_SRP_AUTH'],
};

/** @throws {ServiceError} InvalidParameterException when the client does not allow the flow. */
export function requireFlow(client: Client, flow: Flow, asked: string = flow): void {
  if (!allowedBy[flow].some((name) => client.flows.includes(name)))
    throw invalidParameter(`${asked} flow not enabled for this client`);
}

/** With rotation on the refresh flow needs no permission of its own. */
export function allowsRefresh(client: Client): boolean {
  const explicit = client.flows.some((name) => name.startsWith('ALLOW_'));
  return !explicit || client.flows.includes('ALLOW_REFRESH_TOKEN_AUTH');
}

export const clientIdOf = (input: Input) => input.text('ClientId', limits.clientId);
