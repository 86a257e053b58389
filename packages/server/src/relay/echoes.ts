import { ServiceError } from '@countersign/core';
import type { OperationTable } from '@countersign/core/transport';
import type { Call } from '../cognito.ts';
import { isObject } from '../http/read-request.ts';
import { type Quotes, quotesOf } from './quotes.ts';

/**
 * Wraps a call so that neither its output nor its error quotes a secret on the way to a page or an
 * event. A service can only quote what it received or what it returns itself, so the wrapper searches
 * for both, whatever the operation.
 *
 * @param own other secrets that the service knows, such as the client secret behind a hash
 */
export function withoutEchoes<Table extends OperationTable<Table>>(
  call: Call<Table>,
  ...own: readonly (string | undefined)[]
): Call<Table> {
  return async (operation, input, options) => {
    const held = [...own.flatMap((secret) => secret ?? []), ...textsOf(input, serverSecrets)];
    try {
      const output = await call(operation, input, options);
      return cleanOutput(output, quotesOf([...held, ...textsOf(output, serverSecrets)], []));
    } catch (error) {
      if (!(error instanceof ServiceError)) throw error;
      throw cleanError(error, quotesOf(held, textsOf(input, userSecrets)));
    }
  };
}

/** Names of members that only this server and Cognito know. */
const serverSecrets = /^(?:(?:access|id|refresh)?_?token|client_?secret|secret_?hash|session)$/i;

/** Names of members that a user typed for Cognito alone. */
const userSecrets = /password|code$|^answer$|signature$/i;

/** Returns the texts under such names, down to `maxDepth`. */
function textsOf(value: unknown, names: RegExp, name = '', depth = maxDepth): string[] {
  if (typeof value === 'string') return names.test(name) && value !== '' ? [value] : [];
  if (!isObject(value) || depth === 0) return [];
  return Object.entries(value).flatMap(([key, member]) => textsOf(member, names, key, depth - 1));
}

/** Cleans everything but the tokens and the next Session, which the server verifies and seals. */
function cleanOutput(output: unknown, isQuote: Quotes) {
  const { Session, AuthenticationResult: result, ...others } = isObject(output) ? output : {};
  const clean = (value: unknown) => cleanValue(value, isQuote, maxDepth);
  if (!isObject(result)) return { ...Object(clean(others)), Session };
  const { AccessToken, IdToken, RefreshToken, ...more } = result;
  const AuthenticationResult = { ...Object(clean(more)), AccessToken, IdToken, RefreshToken };
  return { ...Object(clean(others)), Session, AuthenticationResult };
}

function cleanValue(value: unknown, isQuote: Quotes, depth: number): unknown {
  if (typeof value === 'string') return isQuote(value) ? '' : value;
  if (typeof value !== 'object' || value === null) return value;
  // Cognito never answers this deep. JSON.stringify overflows on an object that is nested by the thousand.
  if (depth === 0) return null;
  const clean = (member: unknown) => cleanValue(member, isQuote, depth - 1);
  if (Array.isArray(value)) return value.map(clean);
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, member]) => (isQuote(key) ? [] : [[key, clean(member)]])),
  );
}

const maxDepth = 16;

function cleanError(error: ServiceError, isQuote: Quotes): ServiceError {
  const { code, message, status, retryAt } = error;
  // Cognito's exceptions have short names of letters and digits. Anything else is not from Cognito.
  if (!/^[a-z]\w{0,63}$/i.test(code) || isQuote(code)) {
    return new ServiceError('InternalErrorException', '', 502, retryAt);
  }
  return isQuote(message) ? new ServiceError(code, '', status, retryAt) : error;
}
