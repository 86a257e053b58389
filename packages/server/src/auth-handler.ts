import { answer, refuse } from './answers.ts';
import { checkConfig } from './check-config.ts';
import { clientIp } from './client-ip.ts';
import { callAsAdmin, callCognito } from './cognito.ts';
import type { AuthConfig } from './config.ts';
import { createConversation } from './conversation.ts';
import { cookieHeader, createCookieJar, readCookies } from './cookies.ts';
import { withoutEchoes } from './echoes.ts';
import { reporting } from './events.ts';
import { allowedByDefault, isOperation, type Operation, operations } from './operations.ts';
import { originOf } from './origin.ts';
import { checkRate } from './rate-limit.ts';
import { type Input, mapOf, readInput, textOf } from './read-input.ts';
import { readPosted } from './read-request.ts';
import { badRequest, failedBehind, methodNotAllowed, Refusal } from './refusal.ts';
import { relay } from './relay/relay.ts';
import type { Relaying } from './relay/visit.ts';
import { createRenewal } from './renewal.ts';
import { checkLoopback, checkOrigin } from './same-origin.ts';
import { createSeal } from './seal.ts';
import { claimsOf, type Session, sessionOf } from './session.ts';
import { cookieKeeper } from './session-keeper.ts';
import { storeKeeper } from './session-store.ts';
import { createSessions } from './sessions.ts';
import { tokenVerifier } from './verify-tokens.ts';

/** A request, or the headers of one. */
export type Source = Request | { headers: Headers } | Headers;

/** The route that a page's `relayTransport` posts to, and the way to its sessions for the rest of the app. */
export interface AuthHandler {
  /**
   * Answers one request of a page: a POST of `{ operation, input }`, or a GET that tells who is
   * signed in. Never rejects.
   */
  (request: Request): Promise<Response>;
  /** Who is signed in, if the tokens have not expired. Calls nobody. */
  getSession(source: Source): Promise<Session | undefined>;
  /**
   * The same with tokens renewed where they are about to expire. The lines have to reach the browser
   * as Set-Cookie, in an answer that no cache keeps: `addSetCookies` does both. `cookie` is the
   * request's header Cookie as if they had.
   */
  renewSession(source: Source): Promise<RenewedSession>;
}

export interface RenewedSession {
  session: Session | undefined;
  setCookies: readonly string[];
  cookie: string;
}

const defaultClaims = ['sub', 'cognito:username', 'email', 'name'];
const month = 30 * 86_400;

/**
 * Makes the handler of the one route through which pages sign in, with Web-standard Request and
 * Response: for Next.js route handlers, Hono, workers and the like.
 *
 * @param config or a function that gives it, called with the first request: for a build that loads
 *   the module where its environment variables are not set yet
 * @throws {TypeError} when the configuration cannot work, saying what to pass; with a function each
 *   request rejects with it.
 */
export function createAuthHandler(config: AuthConfig | (() => AuthConfig)): AuthHandler {
  if (typeof config !== 'function') return authHandler(config);
  let made: AuthHandler | undefined;
  const handler = () => {
    made ??= authHandler(config());
    return made;
  };
  return Object.assign(async (request: Request) => handler()(request), {
    getSession: async (source: Source) => handler().getSession(source),
    renewSession: async (source: Source) => handler().renewSession(source),
  });
}

function authHandler(config: AuthConfig): AuthHandler {
  checkConfig(config);
  const origins = config.origins?.flatMap((origin) => originOf(origin) ?? []);
  const { cookie, store, admin, trustedProxies = 0, now = Date.now } = config;
  const { secure = true } = cookie;
  const report = reporting(config.onEvent);
  const jar = createCookieJar(cookie);
  const sealFor = (purpose: string) =>
    createSeal(
      cookie.secrets,
      `countersign ${purpose} ${config.userPoolId} ${config.clientId}`,
      now,
    );
  const call = withoutEchoes(callCognito(config), config.clientSecret);
  const verify = tokenVerifier(config, now);
  const seal = sealFor('session');
  const sessions = createSessions(
    store ? storeKeeper(store, seal, jar, now) : cookieKeeper(seal, jar, now),
    verify,
    createRenewal(config, call, verify, now),
    report,
    {
      maxAge: (cookie.maxAge ?? month) * 1000,
      renewBefore: (config.renewBefore ?? 300) * 1000,
      now,
    },
  );
  const relaying: Relaying = {
    config,
    call,
    callAsAdmin: admin && withoutEchoes(callAsAdmin(admin), config.clientSecret),
    conversation: createConversation(sealFor('sign-in'), jar, now),
    sessions,
    claims: config.claims ?? defaultClaims,
    report,
  };
  const allowed = new Set<Operation>(config.allow ?? allowedByDefault);

  async function answerGet(request: Request): Promise<Response> {
    const { session, setCookies } = await renewSession(request);
    const told = session && {
      claims: claimsOf(session, relaying.claims),
      expiresAt: session.expiresAt,
    };
    return answer({ session: told ?? null }, setCookies);
  }

  async function answerPost(request: Request, seen: Seen): Promise<Response> {
    const posted = await readPosted(request);
    const { operation } = posted;
    if (isOperation(operation)) seen.operation = operation;
    if (!isOperation(operation) || !allowed.has(operation)) {
      throw badRequest('The operation is none that a page may call.');
    }
    const input = readInput(operations[operation].takes, posted.input);
    const cookies = readCookies(request.headers.get('cookie'));
    const { ip } = seen;
    if (config.rateLimit) {
      const username = usernameIn(input) ?? (await signedInName(request));
      await checkRate(config.rateLimit, { operation, ip, username });
    }
    const relayed = await relay(
      { operation, input, request, cookies, ip },
      { ...relaying, report: (event) => report({ ...event, ip }) },
    );
    if ('body' in relayed) return answer(relayed.body, relayed.setCookies);
    return refused(relayed.refusal, seen, relayed.setCookies);
  }

  function refused(refusal: Refusal, seen: Seen, setCookies?: readonly string[]): Response {
    report({ type: 'refused', error: refusal.type, ...seen });
    return refuse(refusal, setCookies);
  }

  const signedInName = async (source: Source) => {
    const kept = await sessions.read(cookiesOf(source));
    return kept && sessionOf(kept).username;
  };

  async function renewSession(source: Source): Promise<RenewedSession> {
    const { kept, setCookies } = await sessions.fresh(cookiesOf(source));
    return {
      session: kept && sessionOf(kept),
      setCookies,
      cookie: cookieHeader(headersOf(source).get('cookie'), setCookies),
    };
  }

  async function getSession(source: Source): Promise<Session | undefined> {
    const kept = await sessions.read(cookiesOf(source));
    return kept && sessions.isLive(kept) ? sessionOf(kept) : undefined;
  }

  async function handle(request: Request): Promise<Response> {
    const seen: Seen = { ip: clientIp(request, trustedProxies), operation: undefined };
    try {
      if (!secure) checkLoopback(request);
      checkOrigin(request, { origins, trustedProxies, secure });
      const answerTo = methods.get(request.method);
      if (!answerTo) throw methodNotAllowed();
      return await answerTo(request, seen);
    } catch (error) {
      if (error instanceof Refusal) return refused(error, seen);
      // Its text may hold anything: it is not told.
      report({ type: 'failed', error: error instanceof Error ? error.name : 'Error', ip: seen.ip });
      return refuse(failedBehind(500, 'Something went wrong.'));
    }
  }

  const methods = new Map([
    ['GET', answerGet],
    ['POST', answerPost],
  ]);

  return Object.assign(handle, { getSession, renewSession });
}

/** What events tell of a request, as far as it is known. */
interface Seen {
  ip: string | undefined;
  operation: Operation | undefined;
}

const headersOf = (source: Source) => (source instanceof Headers ? source : source.headers);

const cookiesOf = (source: Source) => readCookies(headersOf(source).get('cookie'));

function usernameIn(input: Input): string | undefined {
  const { USERNAME = textOf(input, 'Username') } = {
    ...mapOf(input, 'AuthParameters'),
    ...mapOf(input, 'ChallengeResponses'),
  };
  return USERNAME;
}
