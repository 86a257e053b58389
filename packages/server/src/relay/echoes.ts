import { ServiceError } from '@countersign/core';
import type { OperationTable } from '@countersign/core/transport';
import type { Call } from '../cognito.ts';
import { isObject } from '../http/read-request.ts';
import { type Quotes, quotesOf } from './quotes.ts';

/**
 * The same call, and nothing of what it gives quotes a secret: neither an answer nor an error that is
 * on its way to a page or an event. A service can only quote what it was sent or gives itself, so that
 * both are looked for, whatever the operation.
 *
 * @param own what the service knows besides, such as the client's secret behind a hash
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

/** Members that only this server and Cognito know. */
const serverSecrets = /^(?:(?:access|id|refresh)?_?token|client_?secret|secret_?hash|session)$/i;

/** Members that a person typed for Cognito alone. */
const userSecrets = /password|code$|^answer$|signature$/i;

/** The texts under such names, at any depth that is read. */
function textsOf(value: unknown, names: RegExp, name = '', depth = maxDepth): string[] {
  if (typeof value === 'string') return names.test(name) && value !== '' ? [value] : [];
  if (!isObject(value) || depth === 0) return [];
  return Object.entries(value).flatMap(([key, member]) => textsOf(member, names, key, depth - 1));
}

/** Tokens and the next Session go on, to be verified and sealed. */
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
  // No answer of Cognito's is as deep: what is nested by the thousand would end JSON.stringify.
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
  // Exceptions have short names of letters and digits: anything else is no answer of Cognito's.
  if (!/^[a-z]\w{0,63}$/i.test(code) || isQuote(code)) {
    return new ServiceError('InternalErrorException', '', 502, retryAt);
  }
  return isQuote(message) ? new ServiceError(code, '', status, retryAt) : error;
}
