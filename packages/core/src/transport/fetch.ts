import { misuse } from '../misuse.ts';
import type { FetchTransportOptions } from './fetch-options.ts';
import { onDemand } from './on-demand.ts';
import { serviceHost } from './region.ts';
import type { Transport } from './transport.ts';

/**
 * Calls Cognito from the browser, or wherever there is `fetch`.
 *
 * Retries once, after a pause, what cannot have been carried out: a throttled call, and for
 * InitiateAuth, which may be repeated, a failure of the service or the network too. A limit of
 * attempts and what a firewall refused are never repeated.
 * @throws {TypeError} when neither region nor endpoint is given.
 * Source: Cognito API reference, Common parameters; AWS JSON 1.1 protocol.
 */
export function fetchTransport(options: FetchTransportOptions): Transport {
  const endpoint = endpointOf(options);
  return onDemand(async () => (await import('./fetch-call.ts')).callByFetch(endpoint, options));
}

function endpointOf({ region, endpoint }: FetchTransportOptions): string {
  if (endpoint) return endpoint;
  if (region && /^[a-z0-9-]+$/.test(region)) return `https://${serviceHost(region)}/`;
  throw misuse(
    `fetchTransport got ${region ? `the region "${region}"` : 'no region'} and no endpoint, ` +
      'so there is nowhere to send a sign-in. Pass { region: "eu-west-1" } or { endpoint }.',
  );
}
