import { ChallengeError } from '@countersign/core';
import type { RelayedSession } from '@countersign/core/session';
import { checkConfig } from './check-config.ts';
import { callAsAdmin, callCognito } from './cognito.ts';
import type { AuthConfig } from './config.ts';
import { createReport, errorName } from './events.ts';
import { createAttempts } from './federation/attempts.ts';
import { createOutcomes } from './federation/outcomes.ts';
import { federationRoutes } from './federation/routes.ts';
import { answer, refuse } from './http/answers.ts';
import { clientIp } from './http/client-ip.ts';
import { cookieHeader, createCookieJar, readCookies } from './http/cookies.ts';
import { originOf } from './http/origin.ts';
import { checkRate, type RateLimitAttempt } from './http/rate-limit.ts';
import { type Input, mapOf, readInput, textOf } from './http/read-input.ts';
import { readPosted } from './http/read-request.ts';
import { checkLoopback, checkOrigin } from './http/same-origin.ts';
import { type LevelOptions, type LevelVerdict, levelVerdict } from './level.ts';
import {
  allowedByDefault,
  isOperation,
  membersOf,
  type Operation,
  operations,
} from './operations.ts';
import { badRequest, failedBehind, methodNotAllowed, Refusal, unavailable } from './refusal.ts';
import { createConversation } from './relay/conversation.ts';
import { withoutEchoes } from './relay/echoes.ts';
import { relay } from './relay/relay.ts';
import type { RelayContext } from './relay/relay-context.ts';
import { endSession } from './relay/tokens.ts';
import { cookieKeeper } from './session/cookie-keeper.ts';
import { endedSessions } from './session/ended-sessions.ts';
import { createRenewal } from './session/renewal.ts';
import { createRetryQueue } from './session/retry-queue.ts';
import { createRevocation } from './session/revocation.ts';
import { createSeal } from './session/seal.ts';
import { claimsOf, type Session, secondsUntil, sessionOf } from './session/session.ts';
import { createSessions, type SessionParts } from './session/sessions.ts';
import { createSignOut } from './session/sign-out.ts';
import { storeKeeper } from './session/store-keeper.ts';
import { tokenVerifier } from './session/verify-tokens.ts';
import { waits } from './waits.ts';

/** A request, or its headers: where the handler reads the session's cookies. */
export type SessionSource = Request | { headers: Headers } | Headers;

/** Handles the route that `relayTransport` posts to, and gives the rest of the app its sessions. */
export interface AuthHandler {
  /**
   * Answers one request from a page: a POST of `{ operation, input }`, or a GET that returns who is
   * signed in. Never rejects.
   */
  (request: Request): Promise<Response>;
  /**
   * Returns the session while its tokens have not expired, and calls neither Cognito nor a page. Never
   * rejects: returns `undefined` while the store does not answer.
   */
  getSession(source: SessionSource): Promise<Session | undefined>;
  /**
   * Returns the session, and renews its tokens first when they are about to expire. The app must send
   * `setCookies` to the browser as Set-Cookie headers, in a response that no cache stores:
   * `addSetCookies` does both. `cookie` is the Cookie header that the browser would send afterwards.
   * Never rejects, and waits a few seconds at most while the tokens are valid.
   */
  renewSession(source: SessionSource): Promise<RenewedSession>;
  /**
   * Returns the session if its sign-in meets a level and an age, and otherwise the 401 to answer with,
   * by RFC 9470: `useStepUp` then asks the user to prove more. `level` may be undefined, for an age alone.
   * Like `getSession`, it calls neither Cognito nor a page, and never rejects.
   */
  requireLevel(
    source: SessionSource,
    level: string | undefined,
    options?: LevelOptions,
  ): Promise<LevelVerdict>;
  /**
   * Returns what a page may know of a session, for the option `initial` of `createSession`: the first
   * render then shows who is signed in. `null` says that nobody is. Holds no token, and only the claims
   * that `claims` lists.
   */
  initialSession(session: Session | undefined): RelayedSession | null;
  /**
   * Signs the user out from server code. The app must send `setCookies` to the browser as Set-Cookie
   * headers. Never rejects: the session ends on this server whatever Cognito answers.
   */
  signOut(source: SessionSource, options?: SignOutOptions): Promise<EndedSession>;
}

export interface SignOutOptions {
  /** Ends all sessions of the user (GlobalSignOut) instead of only this one (RevokeToken). */
  everywhere?: boolean | undefined;
}

export interface EndedSession {
  setCookies: readonly string[];
  /** True if Cognito revoked the tokens. If it did not answer, the server tells it again with later requests. */
  revoked: boolean;
}

export interface RenewedSession {
  session: Session | undefined;
  setCookies: readonly string[];
  cookie: string;
  /** Why the tokens could not be renewed or the session could not be read; a later attempt may succeed. */
  error?: string | undefined;
}

/** The user's identity, and what pages decide by: groups, how the user signed in, and when. */
const defaultClaims = [
  'sub',
  'cognito:username',
  'email',
  'name',
  'cognito:groups',
  'acr',
  'amr',
  'auth_time',
];
const month = 30 * 86_400;

/** Creates the handler of one pool. @throws {TypeError} when the configuration cannot work. */
export function authHandler(config: AuthConfig): AuthHandler {
  checkConfig(config);
  const origins = config.origins?.flatMap((origin) => originOf(origin) ?? []);
  const { cookie, store, admin, trustedProxies = 0, now = Date.now } = config;
  const { secure = true } = cookie;
  const report = createReport(config.onEvent);
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
  const retryQueue = createRetryQueue(now);
  const revocation = createRevocation(config, call, retryQueue, report);
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
  const relayContext: RelayContext = {
    config,
    call,
    callAsAdmin: admin && withoutEchoes(callAsAdmin(admin), config.clientSecret),
    conversation: createConversation(sealFor('sign-in'), jar, now),
    sessions,
    signOut: createSignOut(parts, call, retryQueue, now),
    revocation,
    claims: config.claims ?? defaultClaims,
    report,
  };
  const allowed = new Set<Operation>(config.allow ?? allowedByDefault);
  const rules = { origins, trustedProxies, secure };
  const { federation } = config;
  const routes =
    federation &&
    federationRoutes({
      context: relayContext,
      federation,
      attempts: createAttempts(sealFor('provider'), jar, now),
      outcomes: createOutcomes(sealFor('outcome'), jar, now),
      rules,
      now,
    });

  async function answerGet(request: Request): Promise<Response> {
    const { stored, setCookies, error, ended } = await freshSession(request);
    // The user may still be signed in, so the page must not be told that nobody is.
    if (!stored && error) return refuse(notRenewed(error), setCookies);
    const session = initialSession(stored && sessionOf(stored));
    return answer({ session, ...(ended && { ended }) }, setCookies);
  }

  function initialSession(session: Session | undefined): RelayedSession | null {
    if (!session) return null;
    const { expiresAt } = session;
    // Seconds too, because the clock of a page may be wrong.
    const expiresIn = Math.max(0, Math.round((expiresAt - now()) / 1000));
    return { claims: claimsOf(session, relayContext.claims), expiresAt, expiresIn };
  }

  async function answerPost(request: Request, details: RequestDetails): Promise<Response> {
    const posted = await readPosted(request);
    const { operation } = posted;
    if (isOperation(operation)) details.operation = operation;
    if (!isOperation(operation) || !allowed.has(operation)) {
      throw badRequest('Unknown or forbidden operation. Add it to `allow` to let pages call it.');
    }
    const input = readInput(membersOf(operation, posted.input), posted.input);
    const cookies = readCookies(request.headers.get('cookie'));
    const { ip } = details;
    const { stepUp } = posted;
    // A step-up is of the session's user, whatever name the page sends.
    const username = stepUp ? undefined : usernameIn(input);
    const rateCheck = checkCallRate(request, { operation, ip, username });
    // A rate limit never stops a user from signing out: the server calls Cognito later.
    const rateLimitError =
      operations[operation].kind === 'sign-out'
        ? await rateLimitErrorOf(rateCheck)
        : await rateCheck;
    const result = await withSignal(request, (signal) =>
      relay(
        { operation, input, request, cookies, ip, signal, stepUp, rateLimitError },
        { ...relayContext, report: (event) => report({ ...event, ip }) },
      ),
    );
    if ('body' in result) return answer(result.body, result.setCookies);
    return refused(result.refusal, details, result.setCookies);
  }

  /** @throws {Refusal} when `rateLimit` does not let the call through. */
  async function checkCallRate(request: Request, attempt: RateLimitAttempt): Promise<undefined> {
    if (!config.rateLimit) return;
    const username = attempt.username ?? (await signedInName(request));
    await checkRate(config.rateLimit, { ...attempt, username });
  }

  function refused(
    refusal: Refusal,
    details: RequestDetails,
    setCookies?: readonly string[],
  ): Response {
    report({ type: 'refused', error: refusal.type, ...details });
    return refuse(refusal, setCookies);
  }

  const signedInName = async (source: SessionSource) => {
    const stored = await sessions.read(cookiesOf(source));
    return stored && sessionOf(stored).username;
  };

  const freshSession = (source: SessionSource) => {
    const headers = headersOf(source);
    return sessions.fresh(cookiesOf(source), { ip: clientIp({ headers }, trustedProxies) });
  };

  async function renewSession(source: SessionSource): Promise<RenewedSession> {
    const sent = headersOf(source).get('cookie');
    retryQueue.tick();
    try {
      const { stored, setCookies, error } = await freshSession(source);
      return {
        session: stored && sessionOf(stored),
        setCookies,
        cookie: cookieHeader(sent, setCookies),
        error: error?.code,
      };
    } catch (cause) {
      const cookie = cookieHeader(sent, []);
      return { session: undefined, setCookies: [], cookie, error: failed(cause) };
    }
  }

  async function getSession(source: SessionSource): Promise<Session | undefined> {
    const cookies = cookiesOf(source);
    try {
      const stored = await sessions.read(cookies);
      return stored && sessions.isLive(stored) ? sessionOf(stored) : undefined;
    } catch (cause) {
      failed(cause);
      return undefined;
    }
  }

  async function signOut(
    source: SessionSource,
    { everywhere = false }: SignOutOptions = {},
  ): Promise<EndedSession> {
    retryQueue.tick();
    return endSession(everywhere ? 'everywhere' : 'here', cookiesOf(source), relayContext);
  }

  /** Returns the error's name and reports it, unless the store's keeper has reported it already. */
  function failed(cause: unknown): string {
    if (cause instanceof Refusal) return cause.type;
    const error = errorName(cause);
    report({ type: 'failed', error });
    return error;
  }

  async function handle(request: Request): Promise<Response> {
    const details: RequestDetails = { ip: clientIp(request, trustedProxies), operation: undefined };
    retryQueue.tick();
    try {
      if (!secure) checkLoopback(request);
      const route =
        request.method === 'GET' ? routes?.get(lastPartOf(new URL(request.url))) : undefined;
      // A provider's page sends the browser here, so these routes have rules of their own.
      if (route) return await route(request, details.ip);
      checkOrigin(request, rules);
      const answerTo = methods.get(request.method);
      if (!answerTo) throw methodNotAllowed();
      return await answerTo(request, details);
    } catch (error) {
      if (error instanceof Refusal) return refused(error, details);
      report({ type: 'failed', error: errorName(error), ip: details.ip });
      return refuse(failedBehind(500, 'Something went wrong.'));
    }
  }

  const methods = new Map([
    ['GET', answerGet],
    ['POST', answerPost],
  ]);

  const requireLevel: AuthHandler['requireLevel'] = async (source, level, options) =>
    levelVerdict(await getSession(source), { ...options, level }, config.levels, now());

  return Object.assign(handle, {
    getSession,
    renewSession,
    requireLevel,
    initialSession,
    signOut,
  });
}

/** What events say about a request, as far as the server knows it. */
interface RequestDetails {
  ip: string | undefined;
  operation: Operation | undefined;
}

/** The rate limit's refusal as a retryable error. */
async function rateLimitErrorOf(
  rateCheck: Promise<undefined>,
): Promise<ChallengeError | undefined> {
  try {
    return await rateCheck;
  } catch (cause) {
    const code = cause instanceof Refusal ? cause.type : 'Failed';
    return new ChallengeError(code, { retryable: true, cause });
  }
}

const lastPartOf = ({ pathname }: URL): string => pathname.slice(pathname.lastIndexOf('/') + 1);

export const headersOf = (source: SessionSource): Headers =>
  source instanceof Headers ? source : source.headers;

const cookiesOf = (source: SessionSource) => readCookies(headersOf(source).get('cookie'));

/** Tells the page when to try again: at the time that Cognito gave, or soon. */
const notRenewed = ({ retryAt }: ChallengeError) =>
  unavailable(
    'The session cannot be renewed right now. Try again in a moment.',
    retryAt === undefined ? undefined : Math.max(1, secondsUntil(retryAt, Date.now)),
  );

/** Runs with a signal that fires when the browser disconnects or is about to give up. */
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
