import { ChallengeError, type ErrorKind } from '../challenge-error.ts';
import { loadFailure } from '../failure/load-failure.ts';
import { misuse } from '../misuse.ts';
import type { Operations } from '../operations/operations.ts';
import { header, type ResponseHeaders, wafHeader } from '../response/http-answer.ts';
import type { OperationTable, Transport } from './transport.ts';

/**
 * The AWS SDK's aggregated client, with a method for each operation: `new CognitoIdentityProvider({
 * region })` of `@aws-sdk/client-cognito-identity-provider`.
 */
export type SdkClient<Table = Operations> = {
  [O in Exclude<keyof Table & string, Newer> as Uncapitalize<O>]: SdkMethod;
} & {
  [O in keyof Table & Newer as Uncapitalize<O>]?: SdkMethod;
} & WithMiddleware;

/** SDK versions before November 2026 have no methods for these. */
type Newer = 'ListUserSessions' | 'RevokeUserSession';

interface WithMiddleware {
  /** Gives access to the response headers, which the SDK's outputs omit. */
  middlewareStack?: { add(middleware: never, options: never): void };
}

// The SDK's input types are wider than the kit's and differ by version, so this does not name them.
type SdkMethod = (input: never, options?: { abortSignal?: AbortSignal }) => Promise<object>;

/**
 * Calls Cognito through the AWS SDK for JavaScript v3, with the SDK's retries and middleware. It
 * adds middleware to the client that reports the service's time, detects responses of AWS WAF, and
 * stops retries of calls that met a limit of attempts, which the SDK takes for throttling.
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
      return output as never; // The SDK pairs operation and output.
    } catch (cause) {
      throw signal?.aborted ? new ChallengeError('Aborted', { cause }) : await errorOf(cause);
    } finally {
      if (answers.date) onDate?.(answers.date);
    }
  };
}

/**
 * True if a response arrived, because the error has its status. For a body that is not JSON, the
 * SDK rejects with a SyntaxError.
 */
async function errorOf(cause: unknown): Promise<ChallengeError> {
  if (cause instanceof ChallengeError) return cause;
  // Any error may have these members; errors without a response have none.
  const { name, message, $fault, $metadata, $response } = (cause ?? {}) as Partial<SdkError>;
  const status = $metadata?.httpStatusCode ?? $response?.statusCode;
  if (status === undefined && !$fault) {
    const code = (await loadFailure()).codeOfThrown(cause);
    return new ChallengeError(code ?? 'NetworkFailed', { cause });
  }
  const { readError } = await import('../response/read-error.ts');
  return readError(status, $response?.headers, $fault && { __type: name, message });
}

/** The members that the SDK adds to the error of a response. */
interface SdkError extends Error {
  $fault?: string | undefined;
  $metadata?: { httpStatusCode?: number } | undefined;
  $response?: SdkResponse | undefined;
}

interface SdkResponse {
  statusCode?: number;
  headers?: ResponseHeaders;
}

// Closest to the wire, to see errors before the SDK throws them. A second transport overrides it.
const nearest = { step: 'deserialize', priority: 'low', name: 'countersign', override: true };

/**
 * Records the service's time of the last response, and throws for responses of a firewall, whose
 * empty body the SDK takes for a success.
 */
function watchAnswers({ middlewareStack }: WithMiddleware): { date: number } {
  const answers = { date: 0 };
  const watch = (next: SdkHandler) => async (request: unknown) => {
    const handled = await next(request);
    const { response: $response } = handled;
    answers.date = Date.parse(header($response?.headers, 'date') ?? '');
    if (!header($response?.headers, wafHeader)) return handled;
    throw Object.assign(new Error('AWS WAF responded instead of Cognito.'), { $response });
  };
  middlewareStack?.add(watch as never, nearest as never);
  return answers;
}

/**
 * Stops the SDK from retrying calls that met a limit of attempts, because each retry may extend it.
 * It hides the error's name from the SDK's retry logic and restores it for the caller.
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
