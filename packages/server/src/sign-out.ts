import { ChallengeError } from '@countersign/core';
import type { Call } from './cognito.ts';
import type { AuthConfig } from './config.ts';
import type { Cookies } from './cookies.ts';
import { type Kept, sessionOf } from './session.ts';
import type { Sessions } from './sessions.ts';

export interface SignedOut {
  setCookies: readonly string[];
  /** Whether Cognito heard of it too. */
  revoked: boolean;
  /** Why it did not. */
  error: string | undefined;
  sub: string | undefined;
}

/**
 * Signs out: here (RevokeToken) or everywhere (GlobalSignOut). The session and its cookies are gone
 * whatever Cognito says, and whether or not it answers.
 */
export async function signOut(
  everywhere: boolean,
  cookies: Cookies,
  { clientId, clientSecret }: Pick<AuthConfig, 'clientId' | 'clientSecret'>,
  call: Call,
  sessions: Sessions,
): Promise<SignedOut> {
  let kept: Kept | undefined;
  let revoked = false;
  let error: string | undefined;
  try {
    // A renewal on its way is waited for: what it gives is to be revoked.
    ({ kept } = await sessions.fresh(cookies));
    if (everywhere && kept) {
      await call('GlobalSignOut', { AccessToken: kept.accessToken });
      revoked = true;
    } else if (kept?.refreshToken !== undefined) {
      await call('RevokeToken', {
        ClientId: clientId,
        Token: kept.refreshToken,
        ...(clientSecret !== undefined && { ClientSecret: clientSecret }),
      });
      revoked = true;
    }
  } catch (cause) {
    error = cause instanceof ChallengeError ? cause.code : 'Failed';
  }
  const setCookies = await sessions.end(cookies, kept);
  return { setCookies, revoked, error, sub: kept && sessionOf(kept).sub };
}
