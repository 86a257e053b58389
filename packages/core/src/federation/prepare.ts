import { authorizeUrl } from './addresses.ts';
import type { PageContext } from './context.ts';
import { hostedPages } from './hosted-pages.ts';
import type { FederationRequest } from './outcome.ts';
import { type Pending, pendingIn } from './pending.ts';
import { challengeOf, createProof } from './proof.ts';
import { returnPath } from './return-path.ts';

/** Remembers a sign-in, and returns where the browser goes for it. */
export async function prepare(
  context: PageContext,
  asked: FederationRequest,
  again = false,
): Promise<{ pending: Pending; url: string }> {
  const { options, page, now } = context;
  const { clientId, userPoolId } = options.session.options;
  const redirectUri = options.redirectUri ?? new URL('/', page.address()).href;
  const pages = hostedPages(options.domain, userPoolId);
  const request = { ...asked, returnTo: returnPath(asked.returnTo) };
  const proof = createProof();
  const pending: Pending = { ...proof, at: now(), pages, redirectUri, request, again, used: false };
  pendingIn(context).add(pending);
  const challenge = await challengeOf(proof.verifier);
  const url = authorizeUrl({ pages, clientId, redirectUri }, request, { ...proof, challenge });
  return { pending, url };
}
