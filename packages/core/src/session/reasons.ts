import type { SignedOutReason } from './state.ts';

/** Which refusals of a refresh token end a session. What is none of them may be chance, and passes. */
const ending =
  /^(?:NotAuthorized|RefreshTokenReuse|UserNotFound|PasswordResetRequired|UserNotConfirmed)Exception$/;

/**
 * THE table: why it is over, by the text of the refusal. The first row that fits holds.
 *
 * Source: Cognito API reference, Errors of GetTokensFromRefreshToken; texts as the service has them.
 * That of an eviction is unverified: the developer guide, Managing user sessions, does not give it.
 */
const rows: readonly (readonly [text: RegExp, ended: SignedOutReason | undefined])[] = [
  // A setting of the app client, which its owner can mend.
  [/secret hash/i, undefined],
  [/^refresh token has expired/i, 'expired'],
  [/evicted|session limit/i, 'evicted'],
  [/^/, 'revoked'],
];

/** Why a session is over whose refresh token was refused; nothing where that may pass. */
export function reasonOf(cause: unknown): SignedOutReason | undefined {
  const { code, message } = (cause ?? {}) as { code?: unknown; message?: unknown };
  return ending.test(`${code}`) ? rows.find(([text]) => text.test(`${message}`))?.[1] : undefined;
}
