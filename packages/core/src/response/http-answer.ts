import type { WireResponse } from '../wire.ts';

/** The headers of any client: a `Headers`, or an object with names in any case. */
export type ResponseHeaders =
  | { get(name: string): string | null }
  | Readonly<Record<string, string | readonly string[] | undefined>>;

/**
 * Returns the output of a successful HTTP response; undefined if its status, type or AWS WAF header
 * says that it is an error, or its body is not a JSON object.
 */
export function outputOf<Output = WireResponse>(
  status: number,
  headers: ResponseHeaders | undefined,
  body: unknown,
): Output | undefined {
  const json = jsonOf(body);
  const refused =
    status < 200 ||
    status > 299 ||
    !json ||
    header(headers, typeHeader) ||
    header(headers, wafHeader) ||
    member(json, '__type');
  return refused ? undefined : (json as Output);
}

/**
 * The header that names the exception. Source: AWS JSON 1.1 protocol, Operation error
 * serialization.
 */
export const typeHeader = 'x-amzn-errortype';

/**
 * Present if AWS WAF responded instead of Cognito: `challenge` with status 202, `captcha` with 405.
 * Source: AWS WAF developer guide, CAPTCHA and Challenge action behavior.
 */
export const wafHeader = 'x-amzn-waf-action';

/** Parses the body as a JSON object; undefined if it is anything else. */
export function jsonOf(body: unknown): object | undefined {
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

/** Reads an own member that is a string. */
export function member(json: object, name: string): string | undefined {
  const value: unknown = Object.getOwnPropertyDescriptor(json, name)?.value;
  return typeof value === 'string' ? value : undefined;
}

export function header(headers: ResponseHeaders | undefined, name: string): string | undefined {
  if (!headers) return undefined;
  if (typeof headers.get === 'function') return headers.get(name) ?? undefined;
  const [, value] = Object.entries(headers).find(([key]) => key.toLowerCase() === name) ?? [];
  return typeof value === 'string' ? value : value?.[0];
}
