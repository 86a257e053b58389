import type { WireResponse } from '../wire.ts';
import { outputOf, type ResponseHeaders } from './http-answer.ts';
import { readError } from './read-error.ts';
import type { ServiceError } from './service-error.ts';

export type { ResponseHeaders } from './http-answer.ts';
export { readError } from './read-error.ts';

/** The service's answer, told apart: what was asked for, or why not. */
export type ReadResponse<Output = WireResponse> =
  | { ok: true; response: Output }
  | { ok: false; error: ServiceError };

/**
 * Reads an HTTP response of any of Cognito's operations. The body may be text, parsed JSON, or
 * nothing at all, which counts as `{}`. The response is the wire's JSON with its members unchecked:
 * `decodeChallenge` and `fromJson` check them.
 *
 * An error is told by its type, not by the status: header `x-amzn-errortype`, else member `code`,
 * else `__type`, without namespace, URL and trailing colon. One without a type, and a success that
 * is no JSON object, such as a proxy's page, is an `UnknownError`.
 *
 * What AWS WAF answers in Cognito's place, known by the header `x-amzn-waf-action`, is a
 * `ForbiddenException` with any status and any body; `wafAction` says what it asks for.
 * Source: AWS JSON 1.1 protocol, Operation error serialization.
 */
export function readResponse<Output = WireResponse>(
  status: number,
  headers: ResponseHeaders | undefined,
  body: unknown,
): ReadResponse<Output> {
  const response = outputOf<Output>(status, headers, body);
  return response ? { ok: true, response } : { ok: false, error: readError(status, headers, body) };
}
