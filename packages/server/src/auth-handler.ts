import { ChallengeError } from '@countersign/core';
import { answer, refuse } from './answers.ts';
import { checkConfig } from './check-config.ts';
import { clientIp } from './client-ip.ts';
import { callAsAdmin, callCognito } from './cognito.ts';
import type { AuthConfig } from './config.ts';
import { createConversation } from './conversation.ts';
import { cookieHeader, createCookieJar, readCookies } from './cookies.ts';
import { withoutEchoes } from './echoes.ts';
import { endedSessions } from './ended-sessions.ts';
import { reporting } from './events.ts';
import { createLater } from './later.ts';
import { allowedByDefault, isOperation, type Operation, operations } from './operations.ts';
import { originOf } from './origin.ts';
import { type Attempt, checkRate } from './rate-limit.ts';
import { type Input, mapOf, readInput, textOf } from './read-input.ts';
import { readPosted } from './read-request.ts';
import { badRequest, failedBehind, methodNotAllowed, Refusal, unavailable } from './refusal.ts';
import { relay } from './relay/relay.ts';
import type { Relaying } from './relay/visit.ts';
import { createRenewal } from './renewal.ts';
import { createRevocation } from './revocation.ts';
import { checkLoopback, checkOrigin } from './same-origin.ts';
import { createSeal } from './seal.ts';
import { claimsOf, type Session, sessionOf } from './session.ts';
import { cookieKeeper } from './session-keeper.ts';
import { storeKeeper } from './session-store.ts';
import { createSessions, type SessionParts } from './sessions.ts';
import { createSignOut } from './sign-out.ts';
import { tokenVerifier } from './verify-tokens.ts';
import { waits } from './waits.ts';

/** A request, or the headers of one. */
export type Source = Request | { headers: Headers } | Headers;

/** The route that a page's `relayTransport` posts to, and the way to its sessions for the rest of the app. */
export interface AuthHandler {
  /**
   * Answers one request of a page: a POST of `{ operation, input }`, or a GET that tells who is
   * signed in. Never rejects.
   */
  (request: Request): Promise<Response>;
  /**
   * Who is signed in, if the tokens have not expired. Calls nobody. Never rejects: while a store does
   * not answer it is nobody.
   */
  getSession(source: Source): Promise<Session | undefined>;
  /**
   * The same with tokens renewed where they are about to expire. The lines have to reach the browser
   * as Set-Cookie, in an answer that no cache keeps: `addSetCookies` does both. `cookie` is the
   * request's header Cookie as if they had. Never rejects, and waits for seconds at most while the
   * tokens are good.
   */
  renewSession(source: Source): Promise<RenewedSession>;
}

export interface RenewedSession {
  session: Session | undefined;
  setCookies: readonly string[];
  cookie: string;
  /** Why the tokens could not be renewed or the session not be read, where the next attempt may. */
  error?: string | undefined;
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
  const verifier = tokenVerifier(config, now);
  const seal = sealFor('session');
  const later = createLater(now);
  const revocation = createRevocation(config, call, later, report);
  const parts: SessionParts = {
    keeper: store ? storeKeeper(store, seal, jar, report, now) : cookieKeeper(seal, jar, now),
    verifier,
    renewal: createRenewal(config, call, verifier, revocation.discard, now),
    revocation,
    ended: endedSessions(),
    report,
  };
  const sessions = createSessions(parts, {
    maxAge: (cookie.maxAge ?? month) * 1000,
    renewBefore: (config.renewBefore ?? 300) * 1000,
    now,
  });
  const relaying: Relaying = {
    config,
    call,
    callAsAdmin: admin && withoutEchoes(callAsAdmin(admin), config.clientSecret),
    conversation: createConversation(sealFor('sign-in'), jar, now),
    sessions,
    signOut: createSignOut(parts, call, later, now),
    revocation,
    claims: config.claims ?? defaultClaims,
    report,
  };
  const allowed = new Set<Operation>(config.allow ?? allowedByDefault);

  async function answerGet(request: Request): Promise<Response> {
    const { kept, setCookies, error, ended } = await freshSession(request);
    // Nobody is told to be signed out who may not be.
    if (!kept && error) return refuse(notRenewed(error), setCookies);
    const session = kept && sessionOf(kept);
    const told = session && {
      claims: claimsOf(session, relaying.claims),
      expiresAt: session.expiresAt,
      // A page's clock may be any.
      expiresIn: Math.max(0, Math.round((session.expiresAt - now()) / 1000)),
    };
    return answer({ session: told ?? null, ...(ended && { ended }) }, setCookies);
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
    const counted = countCall(request, { operation, ip, username: usernameIn(input) });
    // Whoever signs out is signed out, whatever else is wrong: Cognito hears of it later.
    const limited =
      operations[operation].kind === 'sign-out' ? await limitOf(counted) : await counted;
    const relayed = await withSignal(request, (signal) =>
      relay(
        { operation, input, request, cookies, ip, signal, limited },
        { ...relaying, report: (event) => report({ ...event, ip }) },
      ),
    );
    if ('body' in relayed) return answer(relayed.body, relayed.setCookies);
    return refused(relayed.refusal, seen, relayed.setCookies);
  }

  /** @throws whatever lets nothing through. */
  async function countCall(request: Request, attempt: Attempt): Promise<undefined> {
    if (!config.rateLimit) return;
    const username = attempt.username ?? (await signedInName(request));
    await checkRate(config.rateLimit, { ...attempt, username });
  }

  function refused(refusal: Refusal, seen: Seen, setCookies?: readonly string[]): Response {
    report({ type: 'refused', error: refusal.type, ...seen });
    return refuse(refusal, setCookies);
  }

  const signedInName = async (source: Source) => {
    const kept = await sessions.read(cookiesOf(source));
    return kept && sessionOf(kept).username;
  };

  const freshSession = (source: Source) => {
    const headers = headersOf(source);
    return sessions.fresh(cookiesOf(source), { ip: clientIp({ headers }, trustedProxies) });
  };

  async function renewSession(source: Source): Promise<RenewedSession> {
    const sent = headersOf(source).get('cookie');
    later.tick();
    try {
      const { kept, setCookies, error } = await freshSession(source);
      return {
        session: kept && sessionOf(kept),
        setCookies,
        cookie: cookieHeader(sent, setCookies),
        error: error?.code,
      };
    } catch (cause) {
      const cookie = cookieHeader(sent, []);
      return { session: undefined, setCookies: [], cookie, error: failed(cause) };
    }
  }

  async function getSession(source: Source): Promise<Session | undefined> {
    const cookies = cookiesOf(source);
    try {
      const kept = await sessions.read(cookies);
      return kept && sessions.isLive(kept) ? sessionOf(kept) : undefined;
    } catch (cause) {
      failed(cause);
      return undefined;
    }
  }

  /** The name of what went wrong. What is told of a store, its keeper has told. */
  function failed(cause: unknown): string {
    if (cause instanceof Refusal) return cause.type;
    const error = cause instanceof Error ? cause.name : 'Error';
    report({ type: 'failed', error });
    return error;
  }

  async function handle(request: Request): Promise<Response> {
    const seen: Seen = { ip: clientIp(request, trustedProxies), operation: undefined };
    later.tick();
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

/** Why nothing was let through, as what passes. */
async function limitOf(counted: Promise<undefined>): Promise<ChallengeError | undefined> {
  try {
    return await counted;
  } catch (cause) {
    const code = cause instanceof Refusal ? cause.type : 'Failed';
    return new ChallengeError(code, { retryable: true, cause });
  }
}

const headersOf = (source: Source) => (source instanceof Headers ? source : source.headers);

const cookiesOf = (source: Source) => readCookies(headersOf(source).get('cookie'));
/** A session that could not be renewed now may be in a moment: when Cognito said, or soon. */
const notRenewed = ({ retryAt }: ChallengeError) =>
  unavailable(
    'The session cannot be renewed just now. Try again in a moment.',
    retryAt === undefined ? undefined : Math.max(1, Math.ceil((retryAt - Date.now()) / 1000)),
  );

/** Runs with a signal that fires when the browser has left, or when it is about to give up. */
async function withSignal<T>(
  { signal }: Request,
  run: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  const stop = () => controller.abort();
  const timer = setTimeout(stop, waits.request);
  signal.addEventListener('abort', stop, { once: true });
  if (signal.aborted) stop();
  try {
    return await run(controller.signal);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  }
}

function usernameIn(input: Input): string | undefined {
  const { USERNAME = textOf(input, 'Username') } = {
    ...mapOf(input, 'AuthParameters'),
    ...mapOf(input, 'ChallengeResponses'),
  };
  return USERNAME;
}
