import type { Surroundings } from '../session/environment.ts';
import { writeOptions } from './addresses.ts';
import type { RelayFederationOptions, Way } from './options.ts';
import type { FailedFederation } from './outcome.ts';
import type { Page } from './page.ts';
import { isProblem } from './problem.ts';
import { returnPath } from './return-path.ts';

/** The app's server makes the request, trades the code and keeps the tokens. */
export function throughRelay(
  { session }: RelayFederationOptions,
  page: Page,
  { fetch }: Surroundings,
): Way {
  const { relay } = session.options;
  return {
    async begin(request) {
      const parameters = writeOptions(request);
      const returnTo = returnPath(request.returnTo);
      if (returnTo) parameters.set('return_to', returnTo);
      page.go(`${relay}/authorize?${parameters}`);
      return undefined;
    },
    async finish(address) {
      if (address.searchParams.get('federation') !== 'failed') return undefined;
      address.searchParams.delete('federation');
      page.replace(`${address.pathname}${address.search}${address.hash}`);
      // The server tells the reason only to the browser that it belongs to: anyone can write an address.
      const response = await fetch(`${relay}/outcome`, {
        credentials: 'same-origin',
        cache: 'no-store',
      });
      return read(await response.json());
    },
    leave: () => page.go(`${relay}/logout`),
  };
}

/** Reads the server's word on a failed sign-in; undefined when it knows of none. */
function read(body: unknown): FailedFederation | undefined {
  const { problem, text, provider, returnTo } = Object(body) as Record<string, unknown>;
  if (!isProblem(problem)) return undefined;
  return {
    status: 'failed',
    problem,
    text: textOf(text),
    provider: textOf(provider),
    returnTo: returnPath(returnTo),
  };
}

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : undefined;
