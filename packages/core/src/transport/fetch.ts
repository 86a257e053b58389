import { ChallengeError, type ErrorKind } from '../challenge-error.ts';
import { readResponse } from '../response/read-response.ts';
import type { Operation, Operations } from './operations.ts';
import type { Transport } from './transport.ts';

export interface FetchTransportOptions {
  /** AWS region of the pool, e.g. `eu-west-1`: the part of its id before the `_`. */
  region?: string | undefined;
  /** Instead of a region: any address that speaks Cognito's protocol, e.g. the emulator's. */
  endpoint?: string | undefined;
  /** Default: the global one at the time of the call. */
  fetch?: typeof globalThis.fetch | undefined;
  /** After this long without an answer a call counts as failed, in ms. Default: 20,000. */
  timeout?: number | undefined;
  /** Pause before the one retry, in ms. Default: 500. */
  retryDelay?: number | undefined;
}

/**
 * Calls Cognito from the browser, or wherever there is `fetch`.
 *
 * Retries once, after a pause, what cannot have been carried out: a throttled call, and for
 * InitiateAuth, which may be repeated, a failure of the service or the network too.
 * @throws {TypeError} when neither region nor endpoint is given.
 * Source: Cognito API reference, Common parameters; AWS JSON 1.1 protocol.
 */
export function fetchTransport(options: FetchTransportOptions): Transport {
  const endpoint = endpointOf(options);
  const { retryDelay = 500 } = options;
  return async (operation, input, { signal } = {}) => {
    const call = () => send(endpoint, operation, input, options, signal);
    try {
      return await call();
    } catch (error) {
      const safe = error instanceof ChallengeError && mayRepeat(operation, error);
      if (!safe) throw error;
      await pause(retryDelay, signal);
      return call();
    }
  };
}

function endpointOf({ region, endpoint }: FetchTransportOptions): string {
  if (endpoint) return endpoint;
  if (region && /^[a-z0-9-]+$/.test(region)) {
    const suffix = region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com';
    return `https://cognito-idp.${region}.${suffix}/`;
  }
  throw new TypeError(
    `fetchTransport got ${region ? `the region "${region}"` : 'no region'} and no endpoint, ` +
      'so there is nowhere to send a sign-in. Pass { region: "eu-west-1" } or { endpoint }.',
  );
}

async function send<O extends Operation>(
  endpoint: string,
  operation: O,
  input: Operations[O]['input'],
  options: FetchTransportOptions,
  signal: AbortSignal | undefined,
): Promise<Operations[O]['output']> {
  const { fetch = globalThis.fetch, timeout = 20_000 } = options;
  const limit = new AbortController();
  const stop = () => limit.abort();
  const timer = setTimeout(stop, timeout);
  signal?.addEventListener('abort', stop);
  try {
    if (signal?.aborted) stop();
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-amz-json-1.1',
        'x-amz-target': `AWSCognitoIdentityProviderService.${operation}`,
      },
      body: JSON.stringify(input),
      cache: 'no-store',
      credentials: 'omit',
      signal: limit.signal,
    });
    const { status, headers } = response;
    const read = readResponse<Operations[O]['output']>(status, headers, await response.text());
    if (!read.ok) throw read.error;
    return read.response;
  } catch (cause) {
    if (cause instanceof ChallengeError) throw cause;
    throw new ChallengeError(signal?.aborted ? 'Aborted' : 'NetworkFailed', { cause });
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', stop);
  }
}

const failures = new Set<ErrorKind>(['network-failed', 'service-failed']);

function mayRepeat(operation: Operation, { kind }: ChallengeError): boolean {
  return kind === 'throttled' || (operation === 'InitiateAuth' && failures.has(kind));
}

/** Waits, or stops at once when the call is aborted. */
function pause(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(new ChallengeError('Aborted'));
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, milliseconds);
    signal?.addEventListener('abort', stop, { once: true });
  });
}
