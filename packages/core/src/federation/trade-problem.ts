import type { FederationProblem } from './problem.ts';

/** Explains what the library threw, by the names and codes that it documents. */
export function problemOf(cause: unknown): FederationProblem {
  const { name, code, error } = (cause ?? {}) as Record<'name' | 'code' | 'error', unknown>;
  if (code === 'OAUTH_RESPONSE_BODY_ERROR') return refusals.get(`${error}`) ?? 'misconfigured';
  if (/^OAUTH_RESPONSE_IS_NOT_(?:CONFORM|JSON)$/.test(`${code}`)) return 'provider-failed';
  if (`${code}`.startsWith('OAUTH_')) return 'invalid';
  return /^(?:TypeError|(?:Abort|Timeout|Network)Error)$/.test(`${name}`) && !code
    ? 'network-failed'
    : 'invalid';
}

/** Refusals of the token endpoint. Source: Cognito developer guide, Token endpoint, Examples of negative responses. */
const refusals = new Map<string, FederationProblem>([
  // The code was used or has expired, or belongs to another client, redirect_uri or verifier.
  ['invalid_grant', 'expired'],
  ['temporarily_unavailable', 'provider-failed'],
  ['server_error', 'provider-failed'],
]);
