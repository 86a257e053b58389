/**
 * Does something again and again while the page is looked at, and when it is looked at again.
 * @param interval in ms
 * @param options `atOnce` to begin without waiting for it
 * @returns what ends it, and aborts the signal
 */
export function whileLookedAt(
  work: (signal: AbortSignal) => Promise<void>,
  interval: number,
  { atOnce = false } = {},
): () => void {
  const stop = new AbortController();
  const look = () => {
    if (!document.hidden) void work(stop.signal);
  };
  if (atOnce) look();
  const timer = setInterval(look, interval);
  document.addEventListener('visibilitychange', look, { signal: stop.signal });
  return () => {
    clearInterval(timer);
    stop.abort();
  };
}
