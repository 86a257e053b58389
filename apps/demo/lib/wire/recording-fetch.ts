import type { Exchange, Leg } from './exchange.ts';
import { maskedJson } from './masked-json.ts';

/** A `fetch` that has each call to Cognito kept, with what came back; of others it keeps nothing. */
export function recordingFetch(
  leg: Leg,
  keep: (exchange: Exchange) => void,
): typeof globalThis.fetch {
  return async (address, init) => {
    const [, operation] = new Headers(init?.headers).get('x-amz-target')?.split('.') ?? [];
    if (!operation) return fetch(address, init);
    const input = maskedJson(init?.body);
    const clock = startClock();
    try {
      const response = await fetch(address, init);
      const output = maskedJson(await response.clone().text());
      keep({ leg, operation, ...clock(), status: response.status, input, output });
      return response;
    } catch (cause) {
      keep({ leg, operation, ...clock(), input });
      throw cause;
    }
  };
}

/** Tells when it was started, and how long ago. */
export function startClock(): () => Pick<Exchange, 'at' | 'ms'> {
  const at = new Date().toISOString();
  const began = performance.now();
  return () => ({ at, ms: Math.round(performance.now() - began) });
}
