/** Sends a browser to an identity provider, and signs it in when it comes back. */
import { randomBytes, toBase64Url } from '../bytes.ts';
import { forget } from '../forget.ts';
import type { ProviderVisit } from '../model/oauth.ts';
import type { IdentityProvider } from '../model/pool.ts';
import { findClient } from '../pools/find.ts';
import { subOf } from '../pools/users.ts';
import { failures } from '../providers/failures.ts';
import { peopleOf } from '../providers/people.ts';
import { signInPerson } from '../providers/sign-in.ts';
import { ServiceError } from '../service-error.ts';
import type { CheckedRequest } from './authorization-request.ts';
import type { OAuthCall } from './call.ts';
import { readCookie, writeCookie } from './cookies.ts';
import { PageError, RedirectError } from './errors.ts';
import { grantAccess } from './grant-access.ts';
import { redirect } from './redirect.ts';
import { beginSso } from './sso.ts';

/** Binds a visit to the browser, so that nobody can send their own visit's end to another. */
const cookieName = 'csrf-state';

const visitMs = 5 * 60_000;

/** Begins a visit to the made-up provider. */
export function visitProvider(
  { service, url }: OAuthCall,
  { request, hint }: CheckedRequest,
  provider: string,
): Response {
  const { visits } = service.state;
  const now = service.clock.now();
  forget(visits, now, service.config.limits.sessions);
  const state = toBase64Url(randomBytes(32));
  visits.set(state, {
    request,
    provider,
    ...(hint !== undefined && { hint }),
    outcomes: new Map(),
    expiresAt: now + visitMs,
  });
  const cookie = writeCookie(url, cookieName, state, visitMs / 1000);
  return redirect(`/_emulator/provider?${new URLSearchParams({ state })}`, cookie);
}

/**
 * Returns the visit that a browser is on.
 * @throws {PageError} when there is none, it is another browser's, or it is too old.
 */
export function visitOf(
  { service, request }: OAuthCall,
  state: string | null,
): ProviderVisit & { state: string; identityProvider: IdentityProvider } {
  const visit = service.state.visits.get(state ?? '');
  const identityProvider = service.state.pools
    .get(visit?.request.poolId ?? '')
    ?.providers.get(visit?.provider ?? '');
  if (!visit || !identityProvider || state === null || readCookie(request, cookieName) !== state)
    throw new PageError('Invalid state');
  if (visit.expiresAt <= service.clock.now()) throw new PageError('Invalid state');
  return { ...visit, state, identityProvider };
}

/** GET /oauth2/idpresponse: the end of a visit to an OIDC or social provider. */
export const oidcResponse = (call: OAuthCall): Promise<Response> =>
  endVisit(call, call.query.get('state'), call.query.get('code'));

/** POST /saml2/idpresponse: the end of a visit to a SAML provider. */
export const samlResponse = (call: OAuthCall): Promise<Response> =>
  endVisit(call, call.form.get('RelayState'), call.form.get('SAMLResponse'));

async function endVisit(
  call: OAuthCall,
  state: string | null,
  code: string | null,
): Promise<Response> {
  const { service } = call;
  const visit = visitOf(call, state);
  const { request, identityProvider: provider } = visit;
  const outcome = visit.outcomes.get(code ?? '');
  if (outcome === undefined) throw new PageError('Invalid code');
  // This must precede the first await: a visit ends once.
  service.state.visits.delete(visit.state);
  const failure = failures.get(outcome);
  if (failure) throw new RedirectError(request, failure.error, failure.description?.(provider));
  const person = peopleOf(provider).find(({ subject }) => outcome === personOutcome(subject));
  if (!person) throw new PageError('Invalid code');
  try {
    const { pool, client } = findClient(service.state, request.clientId);
    const user = await signInPerson(service, { pool, client, provider, person });
    const authentication = {
      sub: subOf(user),
      provider: provider.name,
      authTime: service.clock.now(),
    };
    const cookie = beginSso(call, pool, authentication);
    return await grantAccess(call, request, authentication, cookie);
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    throw new RedirectError(request, 'invalid_request', error.message);
  }
}

/** What a code of the provider stands for; a failure has a name without a colon. */
export const personOutcome = (subject: string): string => `person:${subject}`;
