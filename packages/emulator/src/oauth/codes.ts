import { sameText, sha256, toBase64Url, utf8 } from '../bytes.ts';
import { forget } from '../forget.ts';
import type { Client } from '../model/client.ts';
import type { Authentication, AuthorizationCode, AuthorizationRequest } from '../model/oauth.ts';
import type { Service } from '../service.ts';
import { invalidGrant } from './errors.ts';

/** Source: developer guide, "The redirect and authorization endpoint": five minutes, once. */
const lifeMs = 5 * 60_000;

export function makeCode(
  service: Service,
  request: AuthorizationRequest,
  authentication: Authentication,
): string {
  const { codes } = service.state;
  const now = service.clock.now();
  forget(codes, now, service.config.limits.sessions);
  // Cognito's codes are UUIDs too.
  const code = crypto.randomUUID();
  codes.set(code, { request, authentication, expiresAt: now + lifeMs });
  return code;
}

/**
 * Takes a code, which is used up even if something about the call is wrong.
 * @throws {OAuthError} `invalid_grant`.
 */
export async function takeCode(
  service: Service,
  client: Client,
  given: { code: string; redirectUri: string | null; verifier: string | null },
): Promise<AuthorizationCode> {
  const { codes } = service.state;
  const entry = codes.get(given.code);
  if (!entry || entry.request.clientId !== client.id) throw invalidGrant();
  // This must precede the first await, so that only one of two calls at once gets tokens.
  codes.delete(given.code);
  if (entry.expiresAt <= service.clock.now()) throw invalidGrant();
  if (given.redirectUri !== entry.request.redirectUri) throw invalidGrant();
  if (!(await proves(given.verifier, entry.request.challenge))) throw invalidGrant();
  return entry;
}

/** Whether a verifier belongs to a challenge. Without a challenge there must be no verifier. */
async function proves(verifier: string | null, challenge: string | undefined): Promise<boolean> {
  if (verifier === null || challenge === undefined)
    return verifier === null && challenge === undefined;
  return sameText(toBase64Url(await sha256(utf8(verifier))), challenge);
}
