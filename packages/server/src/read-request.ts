import { badRequest, Refusal } from './refusal.ts';

/** What a page posts. */
export interface Posted {
  operation: string;
  input: Readonly<Record<string, unknown>>;
}

const longestBody = 64 * 1024;

/**
 * Reads `{ operation, input }`, never more than 64 KB of it.
 * @throws {Refusal} 415 when it is not said to be JSON, 413 when it is too long, 400 otherwise.
 */
export async function readPosted(request: Request): Promise<Posted> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json' || request.headers.has('content-encoding')) {
    throw new Refusal(415, 'SerializationException', 'Send JSON as application/json.');
  }
  const body = parse(await readBytes(request));
  const operation = isObject(body) ? body['operation'] : undefined;
  const input = isObject(body) ? body['input'] : undefined;
  if (typeof operation !== 'string' || !isObject(input)) {
    throw badRequest('The body has to be { operation, input }.');
  }
  return { operation, input };
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new Refusal(400, 'SerializationException', 'The body is not JSON.');
  }
}

async function readBytes(request: Request): Promise<Uint8Array> {
  const tooLarge = () =>
    new Refusal(413, 'RequestEntityTooLargeException', `The body exceeds ${longestBody} bytes.`);
  if (Number(request.headers.get('content-length')) > longestBody) throw tooLarge();
  const bytes = new Uint8Array(longestBody);
  let size = 0;
  const reader = request.body?.getReader();
  for (;;) {
    const { done, value } = (await reader?.read().catch(cutOff)) ?? { done: true };
    if (done || !value) return bytes.subarray(0, size);
    if (size + value.length > longestBody) {
      // A sender that does not stop is not waited for.
      reader?.cancel().catch(() => {});
      throw tooLarge();
    }
    bytes.set(value, size);
    size += value.length;
  }
}

function cutOff(): never {
  throw new Refusal(400, 'SerializationException', 'The body did not come to its end.');
}
