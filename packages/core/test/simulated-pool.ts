import { ChallengeError } from '../src/challenge-error.ts';
import type { AuthenticationResult } from '../src/response/initiate-auth-response.ts';
import { ServiceError } from '../src/response/service-error.ts';
import type { Transport } from '../src/transport/transport.ts';

/** What becomes of the next calls. */
export type Weather =
  | 'fine'
  /** No call gets out. */
  | 'offline'
  /** The service answers that it failed. */
  | 'failing'
  /** Nothing ever answers. */
  | 'silent'
  /** A fault of the double: it refuses where it should only fail. */
  | 'lying';

const base64Url = (value: object) =>
  btoa(JSON.stringify(value)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

export const jwt = (claims: object, header = {}) =>
  `${base64Url(header)}.${base64Url(claims)}.c2ln`;

interface Grant {
  id: number;
  sub: string;
  refreshToken: string;
  revoked: boolean;
}

/** A user pool as far as sessions ask it, whose refresh tokens are good for one use, without any grace. */
export function simulatedPool(
  { time, timer }: { time: () => number; timer: (ms: number, call: () => void) => unknown },
  { seconds = 3600, refreshSeconds = 30 * 86_400, dates = true } = {},
) {
  const calls: string[] = [];
  const grants: (Grant & { until: number })[] = [];
  const pool = { weather: 'fine' as Weather, clockOff: 0 };

  function issue(grant: Grant) {
    const iat = Math.floor((time() + pool.clockOff) / 1000);
    const shared = { sub: grant.sub, iat, exp: iat + seconds, origin_jti: `${grant.id}` };
    return {
      AccessToken: jwt({ ...shared, token_use: 'access', client_id: 'c', jti: `${Math.random()}` }),
      IdToken: jwt({ ...shared, 'cognito:username': grant.sub, auth_time: iat }),
      ExpiresIn: seconds,
      RefreshToken: grant.refreshToken,
    };
  }

  const operations: Record<string, (input: Record<string, string>) => object> = {
    GetTokensFromRefreshToken({ RefreshToken }) {
      const grant = grants.find(({ refreshToken }) =>
        RefreshToken?.startsWith(refreshToken.split('#')[0] ?? '-'),
      );
      if (!grant || grant.until < time())
        throw new ServiceError('NotAuthorizedException', 'Refresh Token has expired', 400);
      if (grant.revoked)
        throw new ServiceError('NotAuthorizedException', 'Refresh Token has been revoked', 400);
      if (grant.refreshToken !== RefreshToken)
        throw new ServiceError('RefreshTokenReuseException', 'Refresh token has been reused.', 400);
      grant.refreshToken = `${grant.id}#${Number(grant.refreshToken.split('#')[1]) + 1}`;
      return { AuthenticationResult: issue(grant) };
    },
    RevokeToken({ Token }) {
      const grant = grants.find(({ id }) => `${id}` === Token?.split('#')[0]);
      if (grant) grant.revoked = true;
      return {};
    },
    GlobalSignOut({ AccessToken = '' }) {
      const { exp } = JSON.parse(atob(AccessToken.split('.')[1] ?? ''));
      if (exp * 1000 < time()) {
        calls.pop();
        throw new ServiceError('NotAuthorizedException', 'Access Token has expired', 400);
      }
      for (const grant of grants) grant.revoked = true;
      return {};
    },
  };

  const transport: Transport = async (operation, input, { onDate } = {}) => {
    const { weather } = pool;
    if (weather === 'silent') return new Promise(() => {});
    // On its way.
    await new Promise<void>((resolve) => void timer(20, resolve));
    if (weather === 'offline') throw new ChallengeError('NetworkFailed');
    if (weather === 'failing') throw new ServiceError('InternalErrorException', 'x', 500);
    if (weather === 'lying')
      throw new ServiceError('NotAuthorizedException', 'Invalid Refresh Token', 400);
    calls.push(operation);
    if (dates) onDate?.(Math.floor((time() + pool.clockOff) / 1000) * 1000);
    const output = operations[operation]?.(input as Record<string, string>);
    await new Promise<void>((resolve) => void timer(20, resolve));
    return output as never;
  };

  return Object.assign(pool, {
    calls,
    grants,
    transport,
    count: (operation: string) => calls.filter((one) => one === operation).length,
    signIn(sub = 'dana'): AuthenticationResult {
      const grant = {
        id: grants.length,
        sub,
        refreshToken: `${grants.length}#0`,
        revoked: false,
        until: time() + refreshSeconds * 1000,
      };
      grants.push(grant);
      const { AccessToken, IdToken, RefreshToken, ExpiresIn } = issue(grant);
      return {
        accessToken: AccessToken,
        idToken: IdToken,
        refreshToken: RefreshToken,
        expiresIn: ExpiresIn,
      };
    },
  });
}
