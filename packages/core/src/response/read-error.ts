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
 * Reads an HTTP response that is known to be an error. Status, headers and body are read together,
 * whichever way the call went: by fetch, by the AWS SDK, by one's own server.
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

/** A header may hold anything; an app goes by what is a name. */
const shortName = (value: string): string => /^[\w-]{1,40}/.exec(value.trim())?.[0] ?? 'unknown';
