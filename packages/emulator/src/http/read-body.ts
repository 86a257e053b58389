import { concat, fromUtf8 } from '../bytes.ts';
import { ServiceError } from '../service-error.ts';

/**
 * Reads a request's body as a JSON object of at most `limit` bytes.
 * @throws {ServiceError} RequestEntityTooLargeException (413), SerializationException.
 */
export async function readBody(request: Request, limit: number): Promise<object> {
  const text = await readText(request, limit);
  let value: unknown;
  try {
    value = text === '' ? {} : JSON.parse(text);
  } catch {
    throw new ServiceError('SerializationException', 'The request body is not JSON.');
  }
  // No input of the API is this deep, and JSON.stringify can still write it.
  if (depthOf(text) > 100)
    throw new ServiceError('SerializationException', 'The request body is nested too deeply.');
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new ServiceError('SerializationException', 'Start of structure or map was expected.');
  return value;
}

/**
 * Reads a request's body as text of at most `limit` bytes.
 * @throws {ServiceError} RequestEntityTooLargeException (413).
 */
export const readText = async (request: Request, limit: number): Promise<string> =>
  fromUtf8(await readBytes(request, limit));

/** Returns how deep the objects and lists of a JSON text are nested. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [mark] of text.matchAll(/"(?:[^"\\]+|\\.)*"|[[{\]}]/gs)) {
    if (mark === '{' || mark === '[') deepest = Math.max(deepest, ++depth);
    else if (mark === '}' || mark === ']') depth--;
  }
  return deepest;
}

async function readBytes(request: Request, limit: number): Promise<Uint8Array> {
  const tooLarge = () =>
    new ServiceError('RequestEntityTooLargeException', `The body exceeds ${limit} bytes.`, 413);
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw tooLarge();
  const reader = request.body?.getReader();
  if (!reader) return new Uint8Array();
  const parts: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return concat(...parts);
    size += value.length;
    if (size > limit) {
      await reader.cancel();
      throw tooLarge();
    }
    parts.push(value);
  }
}
