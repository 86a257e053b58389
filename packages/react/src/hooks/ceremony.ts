/**
 * Runs one browser prompt: a passkey, a passkey in a field, or a code from a text message. A page
 * may have only one, so this aborts the one before. If `signal` aborts, the promise rejects at
 * once, even if the browser or an extension ignores the signal.
 */
export async function soleCeremony<T>(
  signal: AbortSignal,
  start: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  open?.abort();
  const mine = new AbortController();
  open = mine;
  const stop = () => mine.abort();
  signal.addEventListener('abort', stop, { once: true });
  try {
    signal.throwIfAborted();
    // Do not await before this: Safari requires the user gesture in the same task.
    return await Promise.race([start(mine.signal), abortOf(mine.signal)]);
  } finally {
    signal.removeEventListener('abort', stop);
    if (open === mine) open = undefined;
  }
}

let open: AbortController | undefined;

const abortOf = (signal: AbortSignal): Promise<never> =>
  new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
