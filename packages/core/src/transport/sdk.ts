import { ChallengeError, type ErrorKind } from '../challenge-error.ts';
import { loadFailure } from '../failure/load-failure.ts';
import { misuse } from '../misuse.ts';
import type { Operations } from '../operations/operations.ts';
import { header, type ResponseHeaders, wafHeader } from '../response/http-answer.ts';
import type { OperationTable, Transport } from './transport.ts';

/**
 * The AWS SDK's client with a method for each operation:
 * `new CognitoIdentityProvider({ region })` of `@aws-sdk/client-cognito-identity-provider`.
 */
export type SdkClient<Table = Operations> = {
  [O in Exclude<keyof Table & string, Newer> as Uncapitalize<O>]: SdkMethod;
} & {
  [O in keyof Table & Newer as Uncapitalize<O>]?: SdkMethod;
} & WithMiddleware;

/** Versions of the SDK from before November 2026 have no method for these. */
type Newer = 'ListUserSessions' | 'RevokeUserSession';

interface WithMiddleware {
  /** Shows what the SDK's outputs are without: the headers of an answer. */
  middlewareStack?: { add(middleware: never, options: never): void };
}

// The SDK's own inputs are wider than the kit's and differ by version, so they are not named here.
type SdkMethod = (input: never, options?: { abortSignal?: AbortSignal }) => Promise<object>;

/**
 * Calls Cognito through the AWS SDK for JavaScript v3, with its own retries and middleware. The client
 * gets some more: they tell the service's time and what AWS WAF answered in Cognito's place, and have
 * a limit of attempts sent once, which the SDK would take for throttling.
 */
export function sdkTransport<Table extends OperationTable<Table> = Operations>(
  client: SdkClient<Table>,
): Transport<Table> {
  const answers = watchAnswers(client);
  sendLimitsOnce(client);
  return async (operation, input, { signal, onDate } = {}) => {
    const name = operation.charAt(0).toLowerCase() + operation.slice(1);
    const methods = client as unknown as Readonly<Record<string, SdkMethod>>;
    const method = methods[name];
    if (typeof method !== 'function') {
      throw misuse(
        `sdkTransport got a client without ${name}(), so the call goes nowhere. Pass new ` +
          'CognitoIdentityProvider(…), the one with a method for each operation, not ' +
          'CognitoIdentityProviderClient.',
      );
    }
    try {
      const output = await method.call(client, input as never, signal && { abortSignal: signal });
      return output as never; // The operation's own output: the SDK pairs the two.
    } catch (cause) {
      throw signal?.aborted ? new ChallengeError('Aborted', { cause }) : await errorOf(cause);
    } finally {
      if (answers.date) onDate?.(answers.date);
    }
  };
}

/**
 * An answer came where the error has its status, whatever its body: the SDK rejects with a
 * SyntaxError for one that is no JSON.
 */
async function errorOf(cause: unknown): Promise<ChallengeError> {
  if (cause instanceof ChallengeError) return cause;
  // Any error may have these members; the ones without an answer have none of them.
  const { name, message, $fault, $metadata, $response } = (cause ?? {}) as Partial<SdkError>;
  const status = $metadata?.httpStatusCode ?? $response?.statusCode;
  if (status === undefined && !$fault) {
    const code = (await loadFailure()).codeOfThrown(cause);
    return new ChallengeError(code ?? 'NetworkFailed', { cause });
  }
  const { readError } = await import('../response/read-error.ts');
  return readError(status, $response?.headers, $fault && { __type: name, message });
}

/** What the SDK hangs on an error that came as a response. */
interface SdkError extends Error {
  $fault?: string | undefined;
  $metadata?: { httpStatusCode?: number } | undefined;
  $response?: SdkResponse | undefined;
}

interface SdkResponse {
  statusCode?: number;
  headers?: ResponseHeaders;
}

// Nearest to the wire: refusals are seen before they are thrown. A second transport replaces it.
const nearest = { step: 'deserialize', priority: 'low', name: 'countersign', override: true };

/**
 * Follows when the last answer was sent, by the service's clock, and refuses those of a firewall:
 * an empty body of one's reads as a success in the SDK.
 */
function watchAnswers({ middlewareStack }: WithMiddleware): { date: number } {
  const answers = { date: 0 };
  const watch = (next: SdkHandler) => async (request: unknown) => {
    const handled = await next(request);
    const { response: $response } = handled;
    answers.date = Date.parse(header($response?.headers, 'date') ?? '');
    if (!header($response?.headers, wafHeader)) return handled;
    throw Object.assign(new Error('AWS WAF answered in the place of Cognito.'), { $response });
  };
  middlewareStack?.add(watch as never, nearest as never);
  return answers;
}

/**
 * Keeps the SDK from repeating what ran into a limit of attempts, as each further one may lengthen
 * it. For its retries such an error is one that they know nothing of; outside of them it is itself.
 * Source: @smithy/core, retry, THROTTLING_ERROR_CODES holds LimitExceededException.
 */
function sendLimitsOnce({ middlewareStack }: WithMiddleware): void {
  const hide = (next: SdkHandler) => (request: unknown) =>
    next(request).catch(async (cause: unknown) => {
      const { kind } = await errorOf(cause);
      throw limits.has(kind) ? new Hidden(cause) : cause;
    });
  const unhide = (next: SdkHandler) => (request: unknown) =>
    next(request).catch((cause: unknown) => {
      throw cause instanceof Hidden ? cause.thrown : cause;
    });
  const inside = { step: 'deserialize', priority: 'high', name: 'countersignLimits' };
  const outside = { step: 'initialize', priority: 'high', name: 'countersignOnce' };
  middlewareStack?.add(hide as never, { ...inside, override: true } as never);
  middlewareStack?.add(unhide as never, { ...outside, override: true } as never);
}

const limits: ReadonlySet<ErrorKind> = new Set<ErrorKind>(['attempts-exceeded', 'delivery-limit']);

class Hidden extends Error {
  readonly thrown: unknown;

  constructor(thrown: unknown) {
    super();
    this.thrown = thrown;
  }
}

type SdkHandler = (request: unknown) => Promise<{ response?: SdkResponse }>;
