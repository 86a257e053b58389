import { ChallengeError, type ErrorKind } from '../challenge-error.ts';
import type { Operations } from '../operations/operations.ts';
import type { Operation } from '../operations/rules.ts';
import type { FetchTransportOptions } from './fetch-options.ts';
import { post } from './post.ts';
import type { Transport } from './transport.ts';

/** The implementation of `fetchTransport`. */
export function callByFetch(endpoint: string, options: FetchTransportOptions): Transport {
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
      // Do not retry before the service's Retry-After.
      if (!safe || error.retryAt !== undefined) throw error;
      await pause(retryDelay, calling.signal);
      return call();
    }
  };
}

function mayRepeat(operation: Operation, { kind }: ChallengeError): boolean {
  // Limits of attempts have another kind: a retry may extend them.
  const failed: ErrorKind[] = ['network-failed', 'service-failed'];
  return kind === 'throttled' || (operation === 'InitiateAuth' && failed.includes(kind));
}

/** Waits; rejects at once if the call is aborted. */
function pause(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(new ChallengeError('Aborted'));
    });
  });
}
