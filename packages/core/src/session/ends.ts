import { isObject } from '../challenges/parameters.ts';
import type { Ended } from './keeper.ts';

/**
 * THE table: which refusal of a refresh token ends a session, and why. The first row that fits holds;
 * what fits none passes, as nobody is signed out by what may be chance.
 *
 * Source: Cognito API reference, Errors of GetTokensFromRefreshToken; texts as the service has them.
 * That of an eviction is unverified: the developer guide, Managing user sessions, does not give it.
 */
const rows: readonly (readonly [code: string, text: RegExp, ended: Ended | undefined])[] = [
  // A setting of the app client, which its owner can mend.
  ['NotAuthorizedException', /secret hash/i, undefined],
  ['NotAuthorizedException', /^refresh token has expired/i, { ended: 'expired', lasts: true }],
  ['NotAuthorizedException', /evicted|session limit/i, { ended: 'evicted' }],
  ['NotAuthorizedException', /^/, { ended: 'revoked' }],
  // Another page may have traded the same token just before: the tokens there are stay good.
  ['RefreshTokenReuseException', /^/, { ended: 'revoked', lasts: true }],
  ['UserNotFoundException', /^/, { ended: 'revoked' }],
  ['PasswordResetRequiredException', /^/, { ended: 'revoked' }],
  ['UserNotConfirmedException', /^/, { ended: 'revoked' }],
];

export function endOf(cause: unknown): Ended | undefined {
  if (!isObject(cause)) return undefined;
  const { code, message } = cause;
  return rows.find(([name, text]) => name === code && text.test(String(message)))?.[2];
}
