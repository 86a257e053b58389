/**
 * Runs one prompt of the browser (a passkey's, a passkey in a field, a code out of a text message).
 * A page may have only one open, so the one before is aborted. `signal` aborts this one; then the
 * promise rejects at once, also where the browser, or an extension in its place, heeds no signal.
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
    // Not a moment's wait before this: Safari asks for the press of a button to be just now.
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
