import { onDemand } from './on-demand.ts';
import type { PostOptions } from './post.ts';
import type { Transport } from './transport.ts';

/**
 * Calls the app's server, which calls Cognito and keeps the tokens. It posts `{ operation, input }`
 * as JSON to one same-origin route, with cookies, and expects the operation's output or Cognito's
 * error body (`{ __type, message }` with the status).
 *
 * It never retries: only the server knows whether a call may be repeated.
 */
export function relayTransport(url: string, options: PostOptions = {}): Transport {
  return onDemand(async () => (await import('./relay-call.ts')).callByRelay(url, options));
}
