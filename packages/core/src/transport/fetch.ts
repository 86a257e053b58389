import { misuse } from '../misuse.ts';
import type { FetchTransportOptions } from './fetch-options.ts';
import { onDemand } from './on-demand.ts';
import { serviceHost } from './region.ts';
import type { Transport } from './transport.ts';

/**
 * Calls Cognito with `fetch`, from a browser or any other runtime.
 *
 * It retries once, after a pause: throttled calls, and InitiateAuth after a failure of the service
 * or the network. It never retries calls that met a limit of attempts or a firewall.
 * @throws {TypeError} if the options have neither region nor endpoint.
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
