import { levelNamed, levelsIn } from '../pools/acr-levels.ts';
import { invalidParameter, notAuthorized, unavailableInLite } from '../service-error.ts';
import { readAccessToken } from '../tokens/access-token.ts';
import type { SignInContext } from './context.ts';
import { firstReachable, provenIn } from './levels.ts';

/**
 * Reads TARGET_ACR_VALUES, ACCESS_TOKEN and MAX_AGE of USER_AUTH: sets the level to reach, and what
 * the token gives credit for.
 * @throws {ServiceError} FeatureUnavailableInTierException in LITE; NotAuthorizedException for a
 *   token that is not valid or not the user's; InvalidParameterException for all else.
 * Source: developer guide, "Step-up authentication with the USER_AUTH flow".
 */
export async function readStepUp(
  { service, pool, client, user, signIn }: SignInContext,
  parameters: ReadonlyMap<string, string>,
): Promise<void> {
  const targets = parameters.get('TARGET_ACR_VALUES');
  const token = parameters.get('ACCESS_TOKEN');
  if (targets === undefined) {
    if (token !== undefined) throw invalidParameter('ACCESS_TOKEN requires TARGET_ACR_VALUES.');
    return;
  }
  if (pool.settings.tier === 'LITE') throw unavailableInLite('Step-up authentication');
  const levels = levelsIn(pool.settings, targets);
  if (levels.length === 0)
    throw invalidParameter('TARGET_ACR_VALUES has no value that this user pool knows.');
  const maxAgeMs = readMaxAge(parameters.get('MAX_AGE'));
  const bearer = token === undefined ? undefined : await readAccessToken(service, token);
  if (bearer && (bearer.user !== user || bearer.client !== client))
    throw notAuthorized('Access Token does not belong to the user.');
  // Nobody has this name. The sign-in goes on as if it asked for no level.
  if (!user) return;
  const credited = bearer && service.clock.now() - bearer.authTime <= maxAgeMs;
  if (credited) signIn.proven = provenIn(bearer.grant.amr ?? []);
  const target = firstReachable(pool, user, levels);
  if (target === undefined)
    throw invalidParameter('The user has no factors configured for the requested levels.');
  const held = credited ? levelNamed(pool.settings, bearer.grant.acr) : undefined;
  if (held !== undefined && held >= target)
    throw invalidParameter('The access token already satisfies the requested level.');
  signIn.target = target;
}

function readMaxAge(text: string | undefined): number {
  if (text === undefined) return Number.POSITIVE_INFINITY;
  if (!/^\d{1,10}$/.test(text)) throw invalidParameter('MAX_AGE must be a number of seconds.');
  return Number(text) * 1000;
}
