import { onDemand } from './on-demand.ts';
import type { PostOptions } from './post.ts';
import type { Transport } from './transport.ts';

/**
 * Calls one's own server, which calls Cognito and keeps the tokens: posts `{ operation, input }`
 * as JSON to one route, with the cookies of its own origin, and takes the operation's output or
 * Cognito's error body (`{ __type, message }` with the status) back.
 *
 * Nothing is repeated: whether a call may be is the server's to know.
 */
export function relayTransport(url: string, options: PostOptions = {}): Transport {
  return onDemand(async () => (await import('./relay-call.ts')).callByRelay(url, options));
}
