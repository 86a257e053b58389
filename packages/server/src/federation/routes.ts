import {
  authorizeUrl,
  type Callback,
  challengeOf,
  createProof,
  endedOf,
  explain,
  type FederationRequest,
  finalOf,
  type HostedClient,
  hostedPages,
  isTimely,
  logoutUrl,
  readCallback,
  readOptions,
  returnPath,
  tradeCode,
} from '@countersign/core/federation/protocol';
import type { FederationConfig } from '../config.ts';
import { errorName } from '../events.ts';
import { answer, redirectTo } from '../http/answers.ts';
import { type Cookies, cookiesIn } from '../http/cookies.ts';
import { checkRate } from '../http/rate-limit.ts';
import { signInAddress } from '../http/return-path.ts';
import { checkOrigin, isFromOutside, type OriginRules, ownOrigin } from '../http/same-origin.ts';
import { issuersOf } from '../pool-addresses.ts';
import { Refusal } from '../refusal.ts';
import type { RelayContext } from '../relay/relay-context.ts';
import { endSession } from '../relay/tokens.ts';
import { waits } from '../waits.ts';
import type { Attempt, Attempts } from './attempts.ts';
import type { Outcome, Outcomes } from './outcomes.ts';

/** A GET of a route below the handler's own. */
export type Route = (request: Request, ip: string | undefined) => Promise<Response>;

/** What a route knows of the browser that opened it. */
interface Visit {
  cookies: Cookies;
  /** The caller's address, for events and for `rateLimit`. */
  ip: string | undefined;
}

type VisitedRoute = (request: Request, visit: Visit) => Promise<Response>;

interface Parts {
  context: RelayContext;
  federation: FederationConfig;
  attempts: Attempts;
  outcomes: Outcomes;
  rules: OriginRules;
  now: () => number;
}

/**
 * The routes of a sign-in through a provider, by the last part of their path. A browser opens the first
 * three itself, so each answers by a redirect to a page that leads somewhere, never by an error.
 */
export function federationRoutes({
  context,
  federation,
  attempts,
  outcomes,
  rules,
  now,
}: Parts): ReadonlyMap<string, Route> {
  const { config, sessions, report } = context;
  const { userPoolId, clientId, clientSecret } = config;
  const { scopes, signInPath = '/', afterSignIn = '/' } = federation;
  const pages = hostedPages(federation.domain, userPoolId);
  const issuers = issuersOf(config);
  const clientFor = (redirectUri: string): HostedClient => ({ pages, clientId, redirectUri });

  const redirectUriOf = (request: Request) =>
    federation.redirectUri ??
    `${ownOrigin(request, rules)}${new URL(request.url).pathname.replace(/[^/]*$/, 'callback')}`;

  async function leave(
    visit: Visit,
    request: FederationRequest,
    redirectUri: string,
    used?: Attempt,
  ): Promise<Response> {
    const proof = createProof();
    const attempt: Attempt = {
      ...proof,
      at: now(),
      redirectUri,
      request,
      again: used !== undefined,
      used: false,
    };
    const lines = await attempts.begin(attempt, visit.cookies);
    if (!lines) return fail(visit, { problem: 'misconfigured' });
    const challenge = await challengeOf(proof.verifier);
    const url = authorizeUrl(clientFor(redirectUri), request, { ...proof, challenge });
    return redirectTo(url, used ? [...lines, ...(await attempts.use(used))] : lines);
  }

  /** Sends the user back to the sign-in page, which asks for the reason. */
  async function fail(
    { ip }: Visit,
    outcome: Outcome,
    setCookies: readonly string[] = [],
  ): Promise<Response> {
    report({ type: 'refused', operation: 'FederatedSignIn', error: outcome.problem, ip });
    const address = signInAddress(signInPath, outcome.returnTo);
    const url = new URL(address, base);
    url.searchParams.set('federation', 'failed');
    const lines = await outcomes.leave(outcome);
    return redirectTo(`${url.pathname}${url.search}${url.hash}`, [...setCookies, ...lines]);
  }

  const authorize: VisitedRoute = async (request, visit) => {
    // A link on another site could sign a user in at a provider that its author controls.
    if (isFromOutside(request)) return redirectTo(signInPath);
    const { searchParams } = new URL(request.url);
    const asked = readOptions(searchParams);
    const returnTo = returnPath(searchParams.get('return_to'));
    const whole = { ...asked, scopes: scopes ?? asked.scopes, returnTo };
    return leave(visit, whole, redirectUriOf(request));
  };

  const callback: VisitedRoute = async (request, visit) => {
    const { cookies, ip } = visit;
    const answered = readCallback(new URL(request.url));
    if (!answered) return fail(visit, { problem: 'invalid' });
    const attempt = await attempts.find(answered.state, cookies);
    if (!attempt) return fail(visit, { problem: 'foreign' });
    const ended = endedOf(attempt.request);
    if (attempt.used) {
      // A reload, or Back: a user who is signed in by now goes on.
      const stored = await sessions.read(cookies).catch(() => undefined);
      return stored
        ? redirectTo(ended.returnTo ?? afterSignIn)
        : fail(visit, { problem: 'used', ...ended });
    }
    const refused = answered.refusal && explain(answered.refusal);
    if (refused?.problem === 'linked' && !attempt.again && isTimely(attempt, now())) {
      return leave(visit, attempt.request, attempt.redirectUri, attempt);
    }
    const used = await attempts.use(attempt);
    if (!isTimely(attempt, now())) return fail(visit, { problem: 'expired', ...ended }, used);
    if (refused) {
      const problem = finalOf(refused.problem);
      return fail(visit, { problem, text: refused.text, ...ended }, used);
    }
    try {
      if (config.rateLimit) {
        await checkRate(config.rateLimit, {
          operation: 'FederatedSignIn',
          ip,
          username: undefined,
        });
      }
      // A code works once: do not spend it while the server could not verify or store the tokens.
      await sessions.prepare();
    } catch (cause) {
      if (!(cause instanceof Refusal)) throw cause;
      return fail(visit, { problem: 'network-failed', ...ended }, used);
    }
    return trade(visit, answered, attempt, used);
  };

  async function trade(
    visit: Visit,
    answered: Callback,
    attempt: Attempt,
    used: readonly string[],
  ): Promise<Response> {
    const { redirectUri, request } = attempt;
    const ended = endedOf(request);
    const trader = {
      ...clientFor(redirectUri),
      issuers,
      clientSecret,
      fetch: config.fetch,
      signal: AbortSignal.timeout(waits.call),
    };
    const oauth = await import('oauth4webapi');
    const traded = await tradeCode(oauth, trader, answered, attempt, request.maxAge);
    if (traded.problem) return fail(visit, { problem: traded.problem, ...ended }, used);
    const { accessToken, idToken, refreshToken, expiresIn } = traded.result;
    const result = {
      AccessToken: accessToken,
      IdToken: idToken,
      RefreshToken: refreshToken,
      ExpiresIn: expiresIn,
    };
    try {
      const { session, setCookies } = await sessions.begin(result, visit.cookies);
      report({ type: 'signed-in', operation: 'FederatedSignIn', sub: session.sub, ip: visit.ip });
      return redirectTo(ended.returnTo ?? afterSignIn, [...setCookies, ...used]);
    } catch (cause) {
      if (!(cause instanceof Refusal)) throw cause;
      const problem = cause.status === 503 ? 'network-failed' : 'invalid';
      return fail(visit, { problem, ...ended }, used);
    }
  }

  const outcome: Route = async (request) => {
    checkOrigin(request, rules);
    const taken = await outcomes.take(cookiesIn(request));
    return answer(taken.outcome, taken.setCookies);
  };

  const logout: VisitedRoute = async (request, { cookies, ip }) => {
    if (isFromOutside(request)) return redirectTo(signInPath);
    const { setCookies } = await endSession('here', cookies, {
      ...context,
      report: (event) => report({ ...event, ip }),
    });
    const signedOutUri = federation.signedOutUri ?? `${ownOrigin(request, rules)}/`;
    return redirectTo(logoutUrl({ pages, clientId }, signedOutUri), setCookies);
  };

  /** No page sees more than that something failed. */
  const safely =
    (route: VisitedRoute): Route =>
    async (request, ip) => {
      const visit = { cookies: cookiesIn(request), ip };
      try {
        return await route(request, visit);
      } catch (cause) {
        report({ type: 'failed', error: errorName(cause), ip });
        return fail(visit, { problem: 'provider-failed' });
      }
    };

  return new Map<string, Route>([
    ['authorize', safely(authorize)],
    ['callback', safely(callback)],
    ['logout', safely(logout)],
    ['outcome', outcome],
  ]);
}

/** Any origin: the answer has only the path. */
const base = 'https://own.invalid';
