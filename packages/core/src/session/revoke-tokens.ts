import { misuse } from '../misuse.ts';
import type { Transport } from '../transport/transport.ts';
import type { Grant } from './entry.ts';
import type { SignOutOptions } from './options.ts';

/** Revokes the tokens of a session; true when Cognito did. Rejects when `RevokeToken` fails. */
export async function revokeTokens(
  { transport, clientId, trade }: Pool,
  grant: Grant | undefined,
  { everywhere, linked }: SignOutOptions,
  signal?: AbortSignal,
): Promise<boolean> {
  const { refreshToken } = grant?.tokens ?? {};
  if (!grant || (!everywhere && !refreshToken)) return false;
  if (everywhere) {
    const call = ({ tokens }: Grant) =>
      transport('GlobalSignOut', { AccessToken: tokens?.accessToken }, { signal });
    // GlobalSignOut needs a valid access token; RevokeToken does not.
    const done = await call(grant)
      .catch(async () => call(await trade(grant, signal)))
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
  trade(grant: Grant, signal?: AbortSignal): Promise<Grant>;
}

export const nothingToKeep = () =>
  misuse(
    'begin() got no access token, so nobody is signed in. Pass what onSignedIn gives; where ' +
      'your server keeps the tokens, create the session with { relay }.',
  );
