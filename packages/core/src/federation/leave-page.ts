import { logoutUrl } from './addresses.ts';
import type { PageContext } from './context.ts';
import { hostedPages } from './hosted-pages.ts';
import type { FederationOutcome, FederationRequest } from './outcome.ts';
import type { Popup } from './page.ts';
import { prepare } from './prepare.ts';

/** Begins a sign-in in a window, if there is one, else in the page itself. */
export async function begin(
  context: PageContext,
  request: FederationRequest,
  popup: Popup | undefined,
): Promise<FederationOutcome | undefined> {
  if (popup) return (await import('./in-window.ts')).inWindow(context, request, popup);
  context.page.go((await prepare(context, request)).url);
  return undefined;
}

/** Leaves for the hosted logout. */
export function leave({ options, page }: PageContext): void {
  const { clientId, userPoolId } = options.session.options;
  const signedOutUri = options.signedOutUri ?? new URL('/', page.address()).href;
  page.go(logoutUrl({ pages: hostedPages(options.domain, userPoolId), clientId }, signedOutUri));
}
