import { misuse } from '../misuse.ts';
import type { Transport } from '../transport/transport.ts';
import type { Found } from './entry.ts';
import type { SignOutOptions } from './options.ts';

/** Revokes the tokens of a session; true when Cognito did. Rejects when `RevokeToken` fails. */
export async function revokeTokens(
  { transport, clientId, trade }: Pool,
  found: Found | undefined,
  { everywhere, linked }: SignOutOptions,
  signal?: AbortSignal,
): Promise<boolean> {
  const { refreshToken } = found?.tokens ?? {};
  if (!found || (!everywhere && !refreshToken)) return false;
  if (everywhere) {
    const call = ({ tokens }: Found) =>
      transport('GlobalSignOut', { AccessToken: tokens?.accessToken }, { signal });
    // GlobalSignOut needs a valid access token; RevokeToken does not.
    const done = await call(found)
      .catch(async () => call(await trade(found, signal)))
      .catch(() => undefined);
    if (done || !refreshToken) return done !== undefined;
  }
  await transport(
    'RevokeToken',
    {
      ClientId: clientId,
      Token: refreshToken ?? '',
      ...(linked && { RevokeAssociatedSessions: 'LINKED' as const }),
    },
    { signal },
  );
  return !everywhere;
}

/** The pool, and how to get new tokens from it. */
interface Pool {
  transport: Transport;
  clientId: string;
  /** Trades a refresh token for new tokens. */
  trade(found: Found, signal?: AbortSignal): Promise<Found>;
}

export const nothingToKeep = () =>
  misuse(
    'begin() got no access token, so nobody is signed in. Pass what onSignedIn gives; where ' +
      'your server keeps the tokens, create the session with { relay }.',
  );
