import type { Environment } from './environment.ts';

/** A call to Cognito or the relay, whatever its transport does, in ms. */
const longestCall = 25_000;

/**
 * Waits for something as long as a call may take; what comes later is still taken.
 * @throws {{ code: 'NetworkFailed' }} when it takes longer.
 */
export async function bounded<T>(
  { after }: Environment,
  run: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const limit = new AbortController();
  return new Promise<T>((resolve, reject) => {
    const stop = after(longestCall, () => {
      reject({ code: 'NetworkFailed' });
      limit.abort();
    });
    run(limit.signal).then(resolve, reject).finally(stop);
  });
}
