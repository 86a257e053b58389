import { writeOptions } from './addresses.ts';
import type { RelayContext } from './context.ts';
import type { FederationOutcome, FederationRequest } from './outcome.ts';
import type { Popup } from './page.ts';
import { isFailed, outcomeAt } from './relay-outcome.ts';
import { returnPath } from './return-path.ts';

/** The app's server makes the request, trades the code and keeps the tokens. */
export async function begin(
  context: RelayContext,
  request: FederationRequest,
  popup: Popup | undefined,
): Promise<FederationOutcome | undefined> {
  const { options, page } = context;
  const parameters = writeOptions(request);
  const returnTo = returnPath(request.returnTo);
  if (returnTo) parameters.set('return_to', returnTo);
  const url = `${options.session.options.relay}/authorize?${parameters}`;
  if (popup) {
    popup.location.replace(new URL(url, page.address()).href);
    return (await import('./relay-window.ts')).inRelayWindow(context, request, popup);
  }
  page.go(url);
  return undefined;
}

/** Ends a sign-in that failed. In a window of the page's own, that page does. */
export async function finish(
  context: RelayContext,
  address: URL,
): Promise<FederationOutcome | undefined> {
  const { page } = context;
  if (!isFailed(address)) return undefined;
  if (page.isPopup()) return { status: 'handed-over' };
  const without = new URL(address);
  without.searchParams.delete('federation');
  page.replace(`${without.pathname}${without.search}${without.hash}`);
  return outcomeAt(context, address);
}

/** Leaves for the server's route, which ends the session there and leads to the hosted logout. */
export const leave = ({ options, page }: RelayContext): void =>
  page.go(`${options.session.options.relay}/logout`);
