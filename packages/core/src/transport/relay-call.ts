import { type PostOptions, post } from './post.ts';
import type { Transport } from './transport.ts';

/** What `relayTransport` does with a call. */
export function callByRelay(url: string, options: PostOptions): Transport {
  const request = {
    ...options,
    headers: { 'content-type': 'application/json' },
    credentials: 'same-origin',
  } as const;
  return (operation, input, calling = {}) =>
    post(url, JSON.stringify({ operation, input }), request, calling);
}
