import type { Federation } from '@countersign/core/federation';
import type { RelaySession, TokenSession } from '@countersign/core/session';
import { createFederation } from '@countersign/react/federation';
import { modes } from '../../lib/modes.ts';

/**
 * Sign-in through providers, in either mode. `?window` in the page's address opens them in a window.
 * @param pages the base address of the pool's hosted pages
 */
export function federationOf(session: RelaySession | TokenSession, pages: string): Federation {
  const popup = new URLSearchParams(location.search).has('window');
  if (isRelayed(session)) return createFederation({ session, popup });
  const page = new URL(modes.direct.signIn, location.origin).href;
  return createFederation({
    session,
    popup,
    domain: pages,
    redirectUri: page,
    signedOutUri: page,
  });
}

const isRelayed = (session: RelaySession | TokenSession): session is RelaySession =>
  'relay' in session.options;
