import type { RelayContext } from './context.ts';
import type { FailedFederation } from './outcome.ts';
import { isProblem } from './problem.ts';
import { returnPath } from './return-path.ts';

/** Asks the server for the reason when a sign-in failed: anyone can write an address. */
export async function outcomeAt(
  { options, fetch }: RelayContext,
  address: URL,
): Promise<FailedFederation | undefined> {
  if (!isFailed(address)) return undefined;
  const response = await fetch(`${options.session.options.relay}/outcome`, {
    credentials: 'same-origin',
    cache: 'no-store',
  });
  return read(await response.json());
}

/** What the server's callback adds to the sign-in page's address. */
export const isFailed = ({ searchParams }: URL): boolean =>
  searchParams.get('federation') === 'failed';

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
