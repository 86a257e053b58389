import { writeOptions } from './addresses.ts';
import type { RelayContext } from './context.ts';
import type { FailedFederation, FederationRequest } from './outcome.ts';
import { isProblem } from './problem.ts';
import { returnPath } from './return-path.ts';

/** The app's server makes the request, trades the code and keeps the tokens. */
export async function begin(
  { options, page }: RelayContext,
  request: FederationRequest,
): Promise<undefined> {
  const parameters = writeOptions(request);
  const returnTo = returnPath(request.returnTo);
  if (returnTo) parameters.set('return_to', returnTo);
  page.go(`${options.session.options.relay}/authorize?${parameters}`);
}

/** Asks the server for the reason when a sign-in failed: anyone can write an address. */
export async function finish(
  { options, page, fetch }: RelayContext,
  address: URL,
): Promise<FailedFederation | undefined> {
  if (address.searchParams.get('federation') !== 'failed') return undefined;
  address.searchParams.delete('federation');
  page.replace(`${address.pathname}${address.search}${address.hash}`);
  const response = await fetch(`${options.session.options.relay}/outcome`, {
    credentials: 'same-origin',
    cache: 'no-store',
  });
  return read(await response.json());
}

/** Leaves for the server's route, which ends the session there and leads to the hosted logout. */
export const leave = ({ options, page }: RelayContext): void =>
  page.go(`${options.session.options.relay}/logout`);

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
