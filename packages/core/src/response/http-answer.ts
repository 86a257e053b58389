import type { WireResponse } from '../wire.ts';

/** Headers as any client has them: a `Headers`, or an object with names in any case. */
export type ResponseHeaders =
  | { get(name: string): string | null }
  | Readonly<Record<string, string | readonly string[] | undefined>>;

/**
 * What an HTTP response holds where it is what was asked for, or nothing where it is a refusal: by
 * its status, its type, what AWS WAF did with the call, or because it is no JSON object.
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

/** Names the exception. Source: AWS JSON 1.1 protocol, Operation error serialization. */
export const typeHeader = 'x-amzn-errortype';

/**
 * Says that AWS WAF answered, not Cognito: `challenge` with status 202, `captcha` with 405.
 * Source: AWS WAF developer guide, CAPTCHA and Challenge action behavior.
 */
export const wafHeader = 'x-amzn-waf-action';

/** The body as a JSON object, or nothing when it is something else. */
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

/** A member of the body's own that is text. */
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
