import { masked } from './mask.ts';

const longest = 8_000;

/** A body as it may be shown: JSON with its secrets masked, and of anything else only what it is. */
export function maskedJson(body: unknown): unknown {
  if (typeof body !== 'string' || body === '') return undefined;
  if (body.length > longest) return `(${body.length} characters)`;
  try {
    return masked(JSON.parse(body));
  } catch {
    return '(no JSON)';
  }
}
