import { misuse } from '../misuse.ts';
import { type PostOptions, post } from './post.ts';
import type { Transport } from './transport.ts';

/** The implementation of `relayTransport`. */
export function callByRelay(url: string, options: PostOptions): Transport {
  const request = {
    ...options,
    headers: { 'content-type': 'application/json' },
    credentials: 'same-origin',
  } as const;
  return async (operation, input, calling = {}) => {
    // Check what TypeScript refuses too: an unset environment variable passes its check.
    if (!/^(?!\[object|undefined$|null$)\s*\S/.test(String(url))) {
      throw misuse(
        'relayTransport got no address, so there is nowhere to send a sign-in. Pass the one of your ' +
          'server’s route, such as "/api/auth".',
      );
    }
    const { stepUp } = calling;
    return post(url, JSON.stringify({ operation, input, stepUp }), request, calling);
  };
}
