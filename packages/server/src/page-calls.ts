import { ChallengeError } from '@countersign/core';
import type { AppSessions } from './app-sessions.ts';
import { errorName } from './events.ts';
import type { HandlerParts } from './handler-parts.ts';
import { answer, refuse } from './http/answers.ts';
import { clientIp } from './http/client-ip.ts';
import { cookiesIn } from './http/cookies.ts';
import { checkRate, type RateLimitAttempt } from './http/rate-limit.ts';
import { type Input, mapOf, readInput, textOf } from './http/read-input.ts';
import { readPosted } from './http/read-request.ts';
import { checkLoopback, checkOrigin } from './http/same-origin.ts';
import {
  allowedByDefault,
  isOperation,
  membersOf,
  type Operation,
  operations,
} from './operations.ts';
import { badRequest, failedBehind, methodNotAllowed, Refusal, unavailable } from './refusal.ts';
import { relay } from './relay/relay.ts';
import { secondsUntil, sessionOf } from './session/session.ts';
import { waits } from './waits.ts';

/** Answers what pages send to the handler's route. */
export function answerPages(
  { config, relayContext, retryQueue, rules, routes }: HandlerParts,
  { freshSession, initialSession }: AppSessions,
): (request: Request) => Promise<Response> {
  const { sessions, report } = relayContext;
  const allowed = new Set<Operation>(config.allow ?? allowedByDefault);

  async function answerGet(request: Request): Promise<Response> {
    const { stored, setCookies, error, ended } = await freshSession(request);
    // The user may still be signed in, so the page must not be told that nobody is.
    if (!stored && error) return refuse(notRenewed(error), setCookies);
    const session = initialSession(stored && sessionOf(stored));
    return answer({ session, ...(ended && { ended }) }, setCookies);
  }

  async function answerPost(request: Request, details: RequestDetails): Promise<Response> {
    const posted = await readPosted(request);
    const { operation } = posted;
    if (isOperation(operation)) details.operation = operation;
    if (!isOperation(operation) || !allowed.has(operation)) {
      throw badRequest('Unknown or forbidden operation. Add it to `allow` to let pages call it.');
    }
    const input = readInput(membersOf(operation, posted.input), posted.input);
    const cookies = cookiesIn(request);
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

  const signedInName = async (request: Request) => {
    const stored = await sessions.read(cookiesIn(request));
    return stored && sessionOf(stored).username;
  };

  function refused(
    refusal: Refusal,
    details: RequestDetails,
    setCookies?: readonly string[],
  ): Response {
    report({ type: 'refused', error: refusal.type, ...details });
    return refuse(refusal, setCookies);
  }

  const methods = new Map([
    ['GET', answerGet],
    ['POST', answerPost],
  ]);

  async function handle(request: Request): Promise<Response> {
    const details: RequestDetails = {
      ip: clientIp(request, rules.trustedProxies),
      operation: undefined,
    };
    retryQueue.tick();
    try {
      if (!rules.secure) checkLoopback(request);
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

  return handle;
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
