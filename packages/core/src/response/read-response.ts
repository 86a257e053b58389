import type { WireResponse } from '../wire.ts';
import { retryAtOf } from './retry-at.ts';
import { ServiceError } from './service-error.ts';

/** Headers as any client has them: a `Headers`, or an object with names in any case. */
export type ResponseHeaders =
  | { get(name: string): string | null }
  | Readonly<Record<string, string | readonly string[] | undefined>>;

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
 * Source: AWS JSON 1.1 protocol, Operation error serialization.
 */
export function readResponse<Output = WireResponse>(
  status: number,
  headers: ResponseHeaders | undefined,
  body: unknown,
): ReadResponse<Output> {
  const json = parse(body);
  const refused =
    status < 200 || status > 299 || !json || header(headers, typeHeader) || member(json, '__type');
  return refused
    ? { ok: false, error: readError(status, headers, json) }
    : { ok: true, response: json as Output };
}

/** Reads an HTTP response that is known to be an error. */
export function readError(
  status: number | undefined,
  headers: ResponseHeaders | undefined,
  body: unknown,
): ServiceError {
  const json = parse(body) ?? {};
  const types = [header(headers, typeHeader), member(json, 'code'), member(json, '__type')];
  const message =
    member(json, 'message') ?? member(json, 'Message') ?? header(headers, 'x-amzn-errormessage');
  const code = types.map(bareName).find(Boolean) ?? 'UnknownError';
  return new ServiceError(code, message, status, retryAtOf(header(headers, 'retry-after')));
}

const typeHeader = 'x-amzn-errortype';

/** `com.amazonaws.x#NotAuthorizedException:http://…` → `NotAuthorizedException`. */
function bareName(type: string | undefined): string | undefined {
  return type
    ?.replace(/[,:].*/s, '')
    .replace(/.*#/s, '')
    .trim();
}

/** The body as a JSON object, or nothing when it is something else. */
function parse(body: unknown): object | undefined {
  let json = body;
  if (typeof body === 'string') {
    try {
      json = JSON.parse(body.trim() || '{}');
    } catch {
      return undefined;
    }
  }
  json ??= {};
  return typeof json === 'object' && !Array.isArray(json) ? (json as object) : undefined;
}

/** A member of the body's own that is text. */
function member(json: object, name: string): string | undefined {
  const value: unknown = Object.getOwnPropertyDescriptor(json, name)?.value;
  return typeof value === 'string' ? value : undefined;
}

function header(headers: ResponseHeaders | undefined, name: string): string | undefined {
  if (!headers) return undefined;
  if (typeof headers.get === 'function') return headers.get(name) ?? undefined;
  const [, value] = Object.entries(headers).find(([key]) => key.toLowerCase() === name) ?? [];
  return typeof value === 'string' ? value : value?.[0];
}
