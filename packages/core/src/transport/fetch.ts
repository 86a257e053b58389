import { ChallengeError, type ErrorKind } from '../challenge-error.ts';
import { misuse } from '../misuse.ts';
import type { Operation, Operations } from './operations.ts';
import { type PostOptions, post } from './post.ts';
import { serviceHost } from './region.ts';
import type { Transport } from './transport.ts';

export interface FetchTransportOptions extends PostOptions {
  /** AWS region of the pool, e.g. `eu-west-1`: the part of its id before the `_`. */
  region?: string | undefined;
  /** Instead of a region: any address that speaks Cognito's protocol, e.g. the emulator's. */
  endpoint?: string | undefined;
  /** Pause before the one retry, in ms. Default: 500. */
  retryDelay?: number | undefined;
}

/**
 * Calls Cognito from the browser, or wherever there is `fetch`.
 *
 * Retries once, after a pause, what cannot have been carried out: a throttled call, and for
 * InitiateAuth, which may be repeated, a failure of the service or the network too. A limit of
 * attempts and what a firewall refused are never repeated.
 * @throws {TypeError} when neither region nor endpoint is given.
 * Source: Cognito API reference, Common parameters; AWS JSON 1.1 protocol.
 */
export function fetchTransport(options: FetchTransportOptions): Transport {
  const endpoint = endpointOf(options);
  const { retryDelay = 500 } = options;
  return async (operation, input, calling = {}) => {
    const request = {
      ...options,
      headers: {
        'content-type': 'application/x-amz-json-1.1',
        'x-amz-target': `AWSCognitoIdentityProviderService.${operation}`,
      },
      credentials: 'omit',
    } as const;
    const call = () =>
      post<Operations[typeof operation]['output']>(
        endpoint,
        JSON.stringify(input),
        request,
        calling,
      );
    try {
      return await call();
    } catch (error) {
      const safe = error instanceof ChallengeError && mayRepeat(operation, error);
      // A service that says how long it wants to be left alone is taken at its word.
      if (!safe || error.retryAt !== undefined) throw error;
      await pause(retryDelay, calling.signal);
      return call();
    }
  };
}

function endpointOf({ region, endpoint }: FetchTransportOptions): string {
  if (endpoint) return endpoint;
  if (region && /^[a-z0-9-]+$/.test(region)) return `https://${serviceHost(region)}/`;
  throw misuse(
    `fetchTransport got ${region ? `the region "${region}"` : 'no region'} and no endpoint, ` +
      'so there is nowhere to send a sign-in. Pass { region: "eu-west-1" } or { endpoint }.',
  );
}

function mayRepeat(operation: Operation, { kind }: ChallengeError): boolean {
  // A limit of attempts is another kind: each further one may lengthen it.
  const failed: ErrorKind[] = ['network-failed', 'service-failed'];
  return kind === 'throttled' || (operation === 'InitiateAuth' && failed.includes(kind));
}

/** Waits, or stops at once when the call is aborted. */
function pause(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(new ChallengeError('Aborted'));
    });
  });
}
