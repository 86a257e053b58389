import { ChallengeError } from '../challenge-error.ts';
import { readResponse } from '../response/read-response.ts';
import type { TransportOptions } from './transport.ts';

export interface PostOptions {
  /** Default: the global one at the time of the call. */
  fetch?: typeof globalThis.fetch | undefined;
  /** After this long without an answer a call counts as failed, in ms. Default: 20,000. */
  timeout?: number | undefined;
}

/**
 * Posts a body and reads what came back.
 * @throws {ServiceError} when the service refused.
 * @throws {ChallengeError} `NetworkFailed` without an answer, `Aborted` when the signal fired.
 */
export async function post<Output>(
  url: string,
  body: string,
  options: PostOptions & {
    headers: Record<string, string>;
    credentials: RequestCredentials;
  },
  { signal, onDate }: TransportOptions,
): Promise<Output> {
  const { fetch = globalThis.fetch, timeout = 20_000, headers, credentials } = options;
  const limit = new AbortController();
  const stop = () => limit.abort();
  const timer = setTimeout(stop, timeout);
  signal?.addEventListener('abort', stop);
  try {
    if (signal?.aborted) stop();
    const response = await fetch(url, {
      method: 'POST',
      headers,
      body,
      credentials,
      cache: 'no-store',
      redirect: 'error',
      signal: limit.signal,
    });
    const date = Date.parse(response.headers.get('date') ?? '');
    if (date) onDate?.(date);
    const read = readResponse<Output>(response.status, response.headers, await response.text());
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
