import { badRequest, failedBehind, Refusal } from '../refusal.ts';

/** The body of a page's POST. */
export interface Posted {
  operation: string;
  input: Readonly<Record<string, unknown>>;
  /** True when the call begins a step-up of the session that the cookies lead to. */
  stepUp: boolean;
}

const maxBodyBytes = 64 * 1024;

/** In ms: enough for a phone on a slow network to send 64 KB. */
const bodyTimeoutMs = 10_000;

/**
 * Reads `{ operation, input }`: at most 64 KB, for at most ten seconds.
 * @throws {Refusal} 415 when the content type is not JSON, 413 when the body is too large, 408 when it
 *   does not arrive in time, 500 when other code has read it before, 400 otherwise.
 */
export async function readPosted(request: Request): Promise<Posted> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json' || request.headers.has('content-encoding')) {
    throw new Refusal(415, 'SerializationException', 'Send JSON as application/json.');
  }
  if (request.bodyUsed || request.body?.locked) throw readBefore();
  const bytes = await readBytes(request);
  if (bytes.length === 0) throw badRequest(`The body is empty. ${mountFirst}`);
  const body = parse(bytes);
  const operation = isObject(body) ? body['operation'] : undefined;
  const input = isObject(body) ? body['input'] : undefined;
  if (typeof operation !== 'string' || !isObject(input)) {
    throw badRequest('The body must be { operation, input }.');
  }
  return { operation, input, stepUp: isObject(body) && body['stepUp'] === true };
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
  if (Number(request.headers.get('content-length')) > maxBodyBytes) throw tooLarge();
  if (!request.body) return new Uint8Array();
  const reader = request.body.getReader();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeOut = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(tooSlow()), bodyTimeoutMs);
  });
  try {
    return await Promise.race([readAll(reader), timeOut]);
  } catch (error) {
    // Do not wait for a sender that never stops or never goes on.
    reader.cancel().catch(() => {});
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

async function readAll(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<Uint8Array> {
  const bytes = new Uint8Array(maxBodyBytes);
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read().catch(cutOff);
    if (done) return bytes.subarray(0, size);
    if (size + value.length > maxBodyBytes) throw tooLarge();
    bytes.set(value, size);
    size += value.length;
  }
}

const tooLarge = () =>
  new Refusal(413, 'RequestEntityTooLargeException', `The body exceeds ${maxBodyBytes} bytes.`);

const tooSlow = () =>
  new Refusal(408, 'RequestTimeoutException', 'The body did not arrive in time.');

const mountFirst =
  'If the server has a body parser such as express.json(), mount the handler before it: a body can be read only once.';

const readBefore = () =>
  failedBehind(500, `Other code read the body before the handler did. ${mountFirst}`);

function cutOff(): never {
  throw new Refusal(400, 'SerializationException', 'The body was cut off.');
}
