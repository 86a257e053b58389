import type { WireResponse } from '../wire.ts';
import { outputOf, type ResponseHeaders } from './http-answer.ts';
import { readError } from './read-error.ts';
import type { ServiceError } from './service-error.ts';

export type { ResponseHeaders } from './http-answer.ts';
export { readError } from './read-error.ts';

/** The service's response: the output, or the error. */
export type ReadResponse<Output = WireResponse> =
  | { ok: true; response: Output }
  | { ok: false; error: ServiceError };

/**
 * Reads an HTTP response of any Cognito operation. The body may be a string or parsed JSON; an
 * empty body counts as `{}`. The output is the wire's JSON with unchecked members:
 * `decodeChallenge` and `fromJson` check them.
 *
 * The type identifies an error, not the status: header `x-amzn-errortype`, else member `code`, else
 * `__type`, without namespace, URL and trailing colon. An error without a type, and a success whose
 * body is not a JSON object, e.g. a proxy's page, is an `UnknownError`.
 *
 * A response of AWS WAF, which has the header `x-amzn-waf-action`, is a `ForbiddenException` with
 * any status and any body; `wafAction` says what AWS WAF wants.
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
