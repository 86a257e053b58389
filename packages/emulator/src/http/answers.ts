import type { ServiceError } from '../service-error.ts';

/** The CORS headers of every response. As at Cognito, pages of any origin may call. */
const cors = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'x-amzn-RequestId,x-amzn-ErrorType,x-amzn-ErrorMessage,Date',
};

/** The response of an operation that succeeded. */
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

/**
 * The response of an operation that failed: `{ __type, message }`. A header repeats the type with a
 * colon after it, as Cognito's does.
 */
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

/** Exposes Retry-After too, so that pages of other origins can read it. */
const wait = ({ retryAfter }: ServiceError): Record<string, string> =>
  retryAfter === undefined
    ? {}
    : {
        'retry-after': String(retryAfter),
        'access-control-expose-headers': `${cors['access-control-expose-headers']},Retry-After`,
      };

/** The page that a proxy in front of the service answers with, so there is no `__type` in it. */
export const proxyPage = (status: number): Response =>
  new Response(`<!doctype html><title>${status}</title><h1>${status}</h1>`, {
    status,
    headers: { ...cors, 'content-type': 'text/html' },
  });

/** A header can only contain Latin-1 on one line; a Lambda's message can contain anything. */
const headerText = (text: string): string =>
  Array.from(text, (char) => (/[\x20-\x7e\xa0-\xff]/.test(char) ? char : '?'))
    .join('')
    .slice(0, 1024);

/** Allows the headers that the browser asks for, for two days. */
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

/**
 * The response with a page, a style sheet or a script. Pages have nothing inline, so the policy can
 * be strict. `sendsTo` lists where forms may be sent, and where the answers to them may lead.
 */
export const page = (body: string, type: string, sendsTo = "'none'", status = 200): Response =>
  new Response(body, {
    status,
    headers: {
      'content-type': `${type}; charset=utf-8`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'content-security-policy': `default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; base-uri 'none'; form-action ${sendsTo}; frame-ancestors 'none'; require-trusted-types-for 'script'`,
      vary: 'accept',
    },
  });
