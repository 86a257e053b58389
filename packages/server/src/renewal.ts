import { ChallengeError } from '@countersign/core';
import { decodeJwt } from 'jose';
import type { Call } from './cognito.ts';
import type { AuthConfig } from './config.ts';
import { digest } from './random.ts';
import type { Kept } from './session.ts';
import { singleFlight } from './single-flight.ts';
import { readTokens } from './tokens.ts';
import { deviceOf, type VerifyTokens } from './verify-tokens.ts';

type Renewed =
  | { kept: Kept }
  /** `final`: Cognito will not renew this session again. */
  | { error: ChallengeError; final: boolean };

export type Renew = (kept: Kept) => Promise<Renewed>;

/**
 * Trades the refresh token for new tokens, once for all who ask with the same old ones. Where the
 * app client rotates refresh tokens, the new one is kept and the old one is spent.
 */
export function createRenewal(
  { clientId, clientSecret }: Pick<AuthConfig, 'clientId' | 'clientSecret'>,
  call: Call,
  verify: VerifyTokens,
  now: () => number,
): Renew {
  // A failure may be over with the next request; a refusal is not.
  const once = singleFlight<Renewed>((renewed) => 'kept' in renewed || renewed.final, now);

  async function trade(kept: Kept): Promise<Renewed> {
    const { accessToken, refreshToken } = kept;
    const device = deviceOf(accessToken);
    try {
      const output = await call('GetTokensFromRefreshToken', {
        ClientId: clientId,
        RefreshToken: refreshToken,
        ...(clientSecret !== undefined && { ClientSecret: clientSecret }),
        ...(device !== undefined && { DeviceKey: device }),
      });
      const tokens = readTokens(output['AuthenticationResult']);
      const { id } = await verify(tokens);
      if (id.sub !== decodeJwt(kept.idToken).sub) throw new Error('renewed for somebody else');
      return {
        kept: {
          ...kept,
          accessToken: tokens.accessToken,
          idToken: tokens.idToken,
          refreshToken: tokens.refreshToken ?? refreshToken,
          expiresAt: now() + tokens.expiresIn * 1000,
        },
      };
    } catch (cause) {
      if (!(cause instanceof ChallengeError)) {
        return { error: new ChallengeError('NetworkFailed', { cause }), final: false };
      }
      return { error: cause, final: ending.has(cause.code) };
    }
  }

  return async (kept) => once(await digest(kept.accessToken), () => trade(kept));
}

/**
 * Refusals that stay. RefreshTokenReuseException is none: another server of this app may have just
 * traded the same one, and the browser has or gets what that gave.
 */
const ending = new Set(['NotAuthorizedException', 'UserNotFoundException']);
