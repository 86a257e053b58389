import { fetchTransport } from './fetch.ts';
import type { FetchTransportOptions } from './fetch-options.ts';
import type { GuardOptions } from './guard-options.ts';
import { marked, meetFirewall, moreHeaders, withUserContext } from './guards.ts';
import type { Transport } from './transport.ts';

export type { GuardOptions } from './guard-options.ts';

/**
 * `fetchTransport` with what threat protection and AWS WAF need of the page.
 * @throws {TypeError} if the options have neither region nor endpoint.
 */
export function guardedTransport(options: FetchTransportOptions & GuardOptions): Transport {
  const { fetch = (...call) => globalThis.fetch(...call) } = options;
  const inner = fetchTransport({
    ...options,
    fetch: async (url, init) =>
      marked(await fetch(url, { ...init, headers: await moreHeaders(options, init?.headers) })),
  });
  const transport: Transport = async (operation, input, calling) => {
    const body = await withUserContext(operation, input, options);
    try {
      return await inner(operation, body, calling);
    } catch (error) {
      if (await meetFirewall(error, options, calling?.signal)) {
        return inner(operation, body, calling);
      }
      throw error;
    }
  };
  return Object.assign(transport, { preload: inner.preload });
}
