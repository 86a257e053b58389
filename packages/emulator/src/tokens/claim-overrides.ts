import type { JWTPayload } from 'jose';
import { isObject } from '../is-object.ts';
import { type TriggerSubject, triggerAttributes, triggerSubject } from '../lambdas/trigger.ts';
import type { Client } from '../model/client.ts';
import type { Pool } from '../model/pool.ts';
import type { Service } from '../service.ts';
import { scopesOf } from './scopes.ts';
import type { TokenRequest } from './token-request.ts';

/** Claims to add or replace, and claims to leave out. */
export interface ClaimChange {
  set: Map<string, unknown>;
  drop: string[];
}

/** What PreTokenGeneration changes. */
export interface Overrides {
  id: ClaimChange;
  access: ClaimChange;
  scopesAdded: string[];
  scopesDropped: string[];
  groups?: string[];
  roles?: string[];
  preferredRole?: string;
}

/**
 * The claims that PreTokenGeneration cannot change.
 * Source: developer guide, "Pre token generation Lambda trigger".
 */
const fixedClaims = new Set(
  (
    'acr amr at_hash auth_time azp client_id exp iat iss jti nbf nonce origin_jti sub token_use ' +
    'event_id username cognito:username device_key'
  ).split(' '),
);

/**
 * Calls PreTokenGeneration for a user and reads its response.
 * @throws {ServiceError} when the trigger refuses.
 */
export const readOverrides = (
  service: Service,
  { pool, client, user, grant, source, metadata }: TokenRequest,
): Promise<Overrides> =>
  callTrigger(service, triggerSubject(pool, client, user.username), {
    source,
    attributes: triggerAttributes(user),
    groups: user.groups,
    scopes: scopesOf(grant),
    metadata,
  });

/**
 * Calls PreTokenGeneration for a machine, which only has an event of version 3.
 * @throws {ServiceError} when the trigger refuses.
 * Source: developer guide, "Pre token generation Lambda trigger", TokenGeneration_ClientCredentials.
 */
export async function readMachineOverrides(
  service: Service,
  pool: Pool,
  client: Client,
  scopes: readonly string[],
  metadata: ReadonlyMap<string, string>,
): Promise<Overrides | undefined> {
  if (pool.settings.preTokenVersion !== 'V3_0') return undefined;
  return callTrigger(service, triggerSubject(pool, client, client.id), {
    source: 'ClientCredentials',
    attributes: {},
    groups: [],
    scopes,
    metadata,
  });
}

async function callTrigger(
  service: Service,
  subject: TriggerSubject,
  about: {
    source: string;
    attributes: Record<string, string>;
    groups: string[];
    scopes: readonly string[];
    metadata: ReadonlyMap<string, string>;
  },
): Promise<Overrides> {
  const { preTokenVersion } = subject.pool.settings;
  const two = preTokenVersion !== 'V1_0';
  const response = await service.lambdas.call('PreTokenGeneration', subject, {
    source: `TokenGeneration_${about.source}`,
    version: two ? preTokenVersion.slice(1, 2) : '1',
    request: {
      userAttributes: about.attributes,
      groupConfiguration: {
        groupsToOverride: about.groups,
        iamRolesToOverride: [],
        preferredRole: null,
      },
      ...(two && { scopes: about.scopes }),
      clientMetadata: Object.fromEntries(about.metadata),
    },
    response: two ? { claimsAndScopeOverrideDetails: null } : { claimsOverrideDetails: null },
  });
  const details = member(response, two ? 'claimsAndScopeOverrideDetails' : 'claimsOverrideDetails');
  const access = two ? member(details, 'accessTokenGeneration') : undefined;
  const groupDetails = member(details, 'groupOverrideDetails');
  const groups = texts(groupDetails?.['groupsToOverride']);
  const roles = texts(groupDetails?.['iamRolesToOverride']);
  const preferredRole = groupDetails?.['preferredRole'];
  return {
    id: claimChange(two ? member(details, 'idTokenGeneration') : details),
    access: claimChange(access),
    scopesAdded: texts(access?.['scopesToAdd']) ?? [],
    scopesDropped: texts(access?.['scopesToSuppress']) ?? [],
    ...(groups && { groups }),
    ...(roles && { roles }),
    ...(typeof preferredRole === 'string' && { preferredRole }),
  };
}

const member = (value: unknown, name: string): Record<string, unknown> | undefined => {
  const found = isObject(value) ? value[name] : undefined;
  return isObject(found) ? found : undefined;
};

const texts = (value: unknown): string[] | undefined =>
  Array.isArray(value) ? value.map(String) : undefined;

const claimChange = (value: Record<string, unknown> | undefined): ClaimChange => ({
  set: new Map(
    Object.entries(member(value, 'claimsToAddOrOverride') ?? {}).filter(
      ([name]) => !fixedClaims.has(name),
    ),
  ),
  drop: (texts(value?.['claimsToSuppress']) ?? []).filter((name) => !fixedClaims.has(name)),
});

export function override(claims: JWTPayload, change: ClaimChange): JWTPayload {
  return Object.fromEntries(
    [...Object.entries(claims), ...change.set].filter(([name]) => !change.drop.includes(name)),
  );
}

export const changedScopes = (
  scopes: readonly string[],
  { scopesAdded, scopesDropped }: Overrides,
): string =>
  [...scopes, ...scopesAdded].filter((scope) => !scopesDropped.includes(scope)).join(' ');
