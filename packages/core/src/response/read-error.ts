import {
  header,
  jsonOf,
  member,
  type ResponseHeaders,
  typeHeader,
  wafHeader,
} from './http-answer.ts';
import { retryAtOf } from './retry-at.ts';
import { ServiceError } from './service-error.ts';

/**
 * Reads an HTTP response that is an error, from its status, headers and body. Works for fetch, the
 * AWS SDK and a relay.
 */
export function readError(
  status: number | undefined,
  headers: ResponseHeaders | undefined,
  body: unknown,
): ServiceError {
  const json = jsonOf(body) ?? {};
  const types = [header(headers, typeHeader), member(json, 'code'), member(json, '__type')];
  const message =
    member(json, 'message') ?? member(json, 'Message') ?? header(headers, 'x-amzn-errormessage');
  const wafAction = header(headers, wafHeader);
  const code = wafAction
    ? 'ForbiddenException'
    : (types.map(bareName).find(Boolean) ?? 'UnknownError');
  const retryAt = retryAtOf(header(headers, 'retry-after'));
  return new ServiceError(code, message, status, retryAt, wafAction && shortName(wafAction));
}

/** `com.amazonaws.x#NotAuthorizedException:http://…` → `NotAuthorizedException`. */
function bareName(type: string | undefined): string | undefined {
  return type
    ?.replace(/[,:].*/s, '')
    .replace(/.*#/s, '')
    .trim();
}

/** A header may hold anything; apps expect a name. */
const shortName = (value: string): string => /^[\w-]{1,40}/.exec(value.trim())?.[0] ?? 'unknown';
