import type { JWTPayload } from 'jose';
import { isObject } from '../is-object.ts';
import { triggerAttributes, triggerSubject } from '../lambdas/trigger.ts';
import type { Grant } from '../model/grant.ts';
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
 * Calls PreTokenGeneration and reads its response.
 * @throws {ServiceError} when the trigger refuses.
 */
export async function readOverrides(service: Service, request: TokenRequest): Promise<Overrides> {
  const { pool, client, user, grant, source, metadata } = request;
  const two = pool.settings.preTokenVersion !== 'V1_0';
  const response = await service.lambdas.call(
    'PreTokenGeneration',
    triggerSubject(pool, client, user.username),
    {
      source: `TokenGeneration_${source}`,
      version: two ? pool.settings.preTokenVersion.slice(1, 2) : '1',
      request: {
        userAttributes: triggerAttributes(user),
        groupConfiguration: {
          groupsToOverride: user.groups,
          iamRolesToOverride: [],
          preferredRole: null,
        },
        ...(two && { scopes: scopesOf(grant) }),
        clientMetadata: Object.fromEntries(metadata),
      },
      response: two ? { claimsAndScopeOverrideDetails: null } : { claimsOverrideDetails: null },
    },
  );
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

export const scopes = (grant: Grant, { scopesAdded, scopesDropped }: Overrides): string =>
  [...scopesOf(grant), ...scopesAdded].filter((scope) => !scopesDropped.includes(scope)).join(' ');
