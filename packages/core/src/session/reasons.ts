import type { SignedOutReason } from './state.ts';

/**
 * THE table: which refusal of a refresh token ends a session, and why. The first row that fits holds;
 * what fits none passes, as nobody is signed out by what may be chance.
 *
 * Source: Cognito API reference, Errors of GetTokensFromRefreshToken; texts as the service has them.
 * That of an eviction is unverified: the developer guide, Managing user sessions, does not give it.
 */
const rows: readonly (readonly [code: string, text: RegExp, ended: SignedOutReason | undefined])[] =
  [
    // A setting of the app client, which its owner can mend.
    ['NotAuthorizedException', /secret hash/i, undefined],
    ['NotAuthorizedException', /^refresh token has expired/i, 'expired'],
    ['NotAuthorizedException', /evicted|session limit/i, 'evicted'],
    ['NotAuthorizedException', /^/, 'revoked'],
    ['RefreshTokenReuseException', /^/, 'revoked'],
    ['UserNotFoundException', /^/, 'revoked'],
    ['PasswordResetRequiredException', /^/, 'revoked'],
    ['UserNotConfirmedException', /^/, 'revoked'],
  ];

/** Why a session is over whose refresh token was refused; nothing where that may pass. */
export function reasonOf(cause: unknown): SignedOutReason | undefined {
  const { code, message } = (cause ?? {}) as { code?: unknown; message?: unknown };
  return rows.find(([name, text]) => name === code && text.test(String(message)))?.[2];
}
