import { ChallengeError } from '../challenge-error.ts';
import { type ResponseHeaders, readError } from '../response/read-response.ts';
import type { Operation } from './operations.ts';
import type { Transport } from './transport.ts';

/**
 * The AWS SDK's client with a method for each operation:
 * `new CognitoIdentityProvider({ region })` of `@aws-sdk/client-cognito-identity-provider`.
 */
export type SdkClient = {
  [O in Operation as Uncapitalize<O>]: SdkMethod;
} & {
  /** Tells the service's time. */
  middlewareStack?: { add(middleware: never, options: never): void };
};

type Middleware = (
  next: (request: unknown) => Promise<Handled>,
) => (request: unknown) => Promise<Handled>;

interface Handled {
  response?: { headers?: Readonly<Record<string, string>> };
}

// The SDK's own inputs are wider than the kit's and differ by version, so they are not named here.
type SdkMethod = (input: never, options?: { abortSignal?: AbortSignal }) => Promise<object>;

/** Calls Cognito through the AWS SDK for JavaScript v3, with its own retries and middleware. */
export function sdkTransport(client: SdkClient): Transport {
  const dates = datesOf(client);
  return async (operation, input, { signal, onDate } = {}) => {
    const name = operation.charAt(0).toLowerCase() + operation.slice(1);
    const methods = client as unknown as Readonly<Record<string, SdkMethod>>;
    const method = methods[name];
    if (typeof method !== 'function') {
      throw new TypeError(
        `sdkTransport got a client without ${name}(). Pass new CognitoIdentityProvider(…), ` +
          'the one with a method for each operation, not CognitoIdentityProviderClient.',
      );
    }
    try {
      const output = await method.call(client, input as never, signal && { abortSignal: signal });
      return output as never; // The operation's own output: the SDK pairs the two.
    } catch (cause) {
      throw signal?.aborted ? new ChallengeError('Aborted', { cause }) : errorOf(cause);
    } finally {
      if (dates.last) onDate?.(dates.last);
    }
  };
}

// Nearest to the wire: refusals are seen before they are thrown. A second transport replaces it.
const nearest = { step: 'deserialize', priority: 'low', name: 'countersignDate', override: true };

/** When the last answer was sent, by the service's clock: the SDK's outputs are without headers. */
function datesOf({ middlewareStack }: SdkClient): { last: number } {
  const dates = { last: 0 };
  const look: Middleware = (next) => async (request) => {
    const handled = await next(request);
    dates.last = Date.parse(handled.response?.headers?.['date'] ?? '');
    return handled;
  };
  middlewareStack?.add(look as never, nearest as never);
  return dates;
}

/** The service's refusals carry `$fault`; everything else means that no answer came. */
function errorOf(cause: unknown): ChallengeError {
  if (!(cause instanceof Error) || !('$fault' in cause)) {
    return new ChallengeError('NetworkFailed', { cause });
  }
  const { $metadata, $response } = cause as SdkRefusal;
  const body = { __type: cause.name, message: cause.message };
  return readError($metadata?.httpStatusCode, $response?.headers, body);
}

/** What the SDK hangs on an error that came as a response. */
interface SdkRefusal {
  $metadata?: { httpStatusCode?: number };
  $response?: { headers?: ResponseHeaders };
}
