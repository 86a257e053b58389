import type { ServiceError } from '../service-error.ts';

/** Sent with every answer: any origin may call, as at the service. */
const cors = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'x-amzn-RequestId,x-amzn-ErrorType,x-amzn-ErrorMessage,Date',
};

/** The answer of an operation. */
export function success(body: object): Response {
  return new Response(JSON.stringify(body), {
    status: 200,
    headers: {
      ...cors,
      'content-type': 'application/x-amz-json-1.1',
      'x-amzn-requestid': crypto.randomUUID(),
    },
  });
}

/** `{ __type, message }` with the type in a header too, colon and all. */
export function failure(error: ServiceError): Response {
  return new Response(JSON.stringify({ __type: error.type, message: error.message }), {
    status: error.status,
    headers: {
      ...cors,
      'content-type': 'application/x-amz-json-1.1',
      'x-amzn-requestid': crypto.randomUUID(),
      'x-amzn-errortype': `${error.type}:`,
      'x-amzn-errormessage': headerText(error.message),
      ...wait(error),
    },
  });
}

/** A page of another origin reads a header only where it is exposed; Cognito names none for a wait. */
const wait = ({ retryAfter }: ServiceError): Record<string, string> =>
  retryAfter === undefined
    ? {}
    : {
        'retry-after': String(retryAfter),
        'access-control-expose-headers': `${cors['access-control-expose-headers']},Retry-After`,
      };

/** A header holds one line of Latin-1; a Lambda's message may hold anything. */
const headerText = (text: string): string =>
  Array.from(text, (char) => (/[\x20-\x7e\xa0-\xff]/.test(char) ? char : '?'))
    .join('')
    .slice(0, 1024);

/** Allows what the browser asks for, for two days. */
export const preflight = (request: Request): Response =>
  new Response(null, {
    status: 200,
    headers: {
      ...cors,
      'access-control-allow-methods': 'GET, POST, DELETE',
      'access-control-allow-headers':
        request.headers.get('access-control-request-headers') ?? 'content-type,x-amz-target',
      'access-control-max-age': '172800',
      vary: 'access-control-request-headers',
    },
  });

export const json = (body: unknown, status = 200): Response =>
  new Response(JSON.stringify(body), {
    status,
    headers: {
      ...cors,
      'content-type': 'application/json',
      'cache-control': 'no-store',
    },
  });

export const notFound = (): Response => json({ message: 'Not found' }, 404);

/** Text of a page, its style or its script; nothing is inline, so a strict policy holds. */
export const page = (body: string, type: string): Response =>
  new Response(body, {
    headers: {
      'content-type': `${type}; charset=utf-8`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'content-security-policy':
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'",
      vary: 'accept',
    },
  });
