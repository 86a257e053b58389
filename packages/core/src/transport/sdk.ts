import { ChallengeError } from '../challenge-error.ts';
import { loadFailure } from '../failure/load-failure.ts';
import { misuse } from '../misuse.ts';
import { header, type ResponseHeaders, wafHeader } from '../response/http-answer.ts';
import { loadReadError } from './load-read-error.ts';
import type { Operation } from './operations.ts';
import type { Transport } from './transport.ts';

/**
 * The AWS SDK's client with a method for each operation:
 * `new CognitoIdentityProvider({ region })` of `@aws-sdk/client-cognito-identity-provider`.
 */
export type SdkClient = {
  [O in Operation as Uncapitalize<O>]: SdkMethod;
};

// The SDK's own inputs are wider than the kit's and differ by version, so they are not named here.
type SdkMethod = (input: never, options?: { abortSignal?: AbortSignal }) => Promise<object>;

/**
 * Calls Cognito through the AWS SDK for JavaScript v3, with its own retries and middleware. What AWS
 * WAF answers in Cognito's place is told apart by one more middleware, added to the client.
 */
export function sdkTransport(client: SdkClient): Transport {
  refuseFirewall(client);
  return async (operation, input, { signal } = {}) => {
    const name = operation.charAt(0).toLowerCase() + operation.slice(1);
    const methods = client as Readonly<Record<string, SdkMethod>>;
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
    }
  };
}

/**
 * An answer came where the error has its status, whatever its body: the SDK rejects with a
 * SyntaxError for one that is no JSON.
 */
async function errorOf(cause: unknown): Promise<ChallengeError> {
  // Any error may have these members; the ones without an answer have none of them.
  const { name, message, $fault, $metadata, $response } = (cause ?? {}) as Partial<SdkError>;
  const status = $metadata?.httpStatusCode ?? $response?.statusCode;
  if (status === undefined && !$fault) {
    const known = (await loadFailure()).errorOfThrown(cause);
    return known ?? new ChallengeError('NetworkFailed', { cause });
  }
  const readError = await loadReadError()();
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

/** An empty body of the firewall's reads as a success in the SDK, which shows no header of one. */
function refuseFirewall(client: object): void {
  const { middlewareStack } = client as Partial<SdkStack>;
  middlewareStack?.add(
    (next) => async (args) => {
      const result = await next(args);
      const { response: $response } = result;
      if (!header($response?.headers, wafHeader)) return result;
      throw Object.assign(new Error('AWS WAF answered in the place of Cognito.'), { $response });
    },
    { step: 'deserialize', priority: 'high', name: 'countersignFirewall', override: true },
  );
}

// The SDK's own types differ by version; these are the members that are used.
interface SdkStack {
  middlewareStack: {
    add(
      middleware: (next: SdkHandler) => SdkHandler,
      options: { step: string; priority: string; name: string; override: boolean },
    ): void;
  };
}

type SdkHandler = (args: unknown) => Promise<{ response?: SdkResponse }>;
