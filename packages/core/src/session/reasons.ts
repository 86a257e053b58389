import { secretHashText } from '../response/secret-hash-text.ts';
import type { SignedOutReason } from './state.ts';

export { secretHashText } from '../response/secret-hash-text.ts';

/** Refusals of a refresh token that end a session. Any other error may be temporary. */
const ending =
  /^(?:NotAuthorized|RefreshTokenReuse|UserNotFound|PasswordResetRequired|UserNotConfirmed)Exception$/;

/**
 * The table: why the session is over, by the text of the refusal. The first row that matches decides.
 *
 * Source: Cognito API reference, Errors of GetTokensFromRefreshToken; the texts are the service's own.
 * The text of an eviction is unverified: the developer guide, Managing user sessions, does not give it.
 */
const rows: readonly (readonly [text: RegExp, ended: SignedOutReason | undefined])[] = [
  [secretHashText, undefined],
  [/^refresh token has expired/i, 'expired'],
  [/evicted|session limit/i, 'evicted'],
  [/^/, 'revoked'],
];

/** Why a refused refresh token ends the session; undefined when the refusal may be temporary. */
export function reasonOf(cause: unknown): SignedOutReason | undefined {
  const { code, message } = (cause ?? {}) as { code?: unknown; message?: unknown };
  return ending.test(`${code}`) ? rows.find(([text]) => text.test(`${message}`))?.[1] : undefined;
}
