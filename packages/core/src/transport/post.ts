import { ChallengeError } from '../challenge-error.ts';
import { loadFailure } from '../failure/load-failure.ts';
import { outputOf } from '../response/http-answer.ts';
import { readError } from '../response/read-error.ts';
import type { TransportOptions } from './transport.ts';

export interface PostOptions {
  /** Default: the global `fetch` at the time of the call. */
  fetch?: typeof globalThis.fetch | undefined;
  /** Milliseconds to wait for a response before the call fails. Default: 20,000. */
  timeout?: number | undefined;
}

/**
 * Posts a body and reads the response.
 * @throws {ServiceError} if the service refuses the call.
 * @throws {ChallengeError} `NetworkFailed` without a response, `Aborted` if the signal aborts,
 *   `Misconfigured` if the app's own `fetch` is broken or the URL is invalid.
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
    // Options that every runtime accepts: workers refuse redirect: 'error', and some of them cache.
    const response = await fetch(url, {
      method: 'POST',
      headers,
      body,
      credentials,
      redirect: 'manual',
      signal: limit.signal,
    });
    const { ok, status, headers: received } = response;
    const date = Date.parse(received.get('date') ?? '');
    if (date) onDate?.(date);
    // A redirect. Browsers report only status 0.
    if (!ok && status < 400) throw new ChallengeError('NetworkFailed');
    const text = await response.text();
    const output = outputOf<Output>(status, received, text);
    if (output) return output;
    throw readError(status, received, text);
  } catch (cause) {
    if (cause instanceof ChallengeError) throw cause;
    if (signal?.aborted) throw new ChallengeError('Aborted', { cause });
    const code = (await loadFailure()).codeOfThrown(cause);
    throw new ChallengeError(code ?? 'NetworkFailed', { cause });
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', stop);
  }
}
