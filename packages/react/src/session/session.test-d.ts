import type { RelaySession, TokenSession } from '@countersign/core/session';
import { useSession } from './index.ts';

// Checked by `pnpm types`: this file must compile, and each expected error must occur.

type Team = { 'custom:team': string };

export function UsesTokens(): void {
  const { status, claims, getAccessToken } = useSession<TokenSession<Team>>();
  getAccessToken() satisfies Promise<string>;
  // @ts-expect-error nobody may be signed in
  claims['custom:team'];
  if (status === 'signed-in') claims['custom:team'] satisfies string;
}

export function UsesRelay(): void {
  const session = useSession<RelaySession>();
  // @ts-expect-error the page never has a token
  session.getAccessToken;
  // @ts-expect-error why nobody is signed in is known where nobody is
  session.reason;
  if (session.status === 'signed-out') session.reason satisfies string;
}

export function UsesEither(): void {
  const { getAccessToken, signOut } = useSession();
  // @ts-expect-error it may be at a relay
  getAccessToken();
  signOut({ everywhere: true });
}
