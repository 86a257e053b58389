import { createSession, type TokenSession } from '@countersign/core/session';
import type { Transport } from '@countersign/core/transport';
import { claimsOf } from './claims.ts';
import { clientOf, keepTokens, type Tokens } from './tokens.ts';

/**
 * The session of this tab, for what asks the user to prove more. New tokens also go where the demo keeps
 * its own. Other tabs may have other users, so it talks to none of them.
 */
export function directSession(transport: Transport, tokens: Tokens): TokenSession {
  const session = createSession({
    transport,
    clientId: clientOf(tokens),
    userPoolId: String(claimsOf(tokens.accessToken)['iss']).split('/').at(-1) ?? '',
    environment: { channel: () => undefined, sharedStorage: () => undefined },
  });
  const { accessToken, idToken, refreshToken } = tokens;
  void session.begin({ accessToken, idToken, ...(refreshToken !== undefined && { refreshToken }) });
  return {
    ...session,
    async begin(result) {
      await session.begin(result);
      keepTokens(result);
    },
  };
}
