import { forVisitor, keep } from './log.ts';
import { masked } from './mask.ts';
import { maskedJson } from './masked-json.ts';
import { startClock } from './recording-fetch.ts';
import { visitorOf } from './visitor.ts';

/** Answers a page's call by `handle`, and keeps for this browser what was asked and answered. */
export async function relayed(
  request: Request,
  handle: (request: Request) => Promise<Response>,
): Promise<Response> {
  const visitor = visitorOf(request.headers);
  if (visitor === undefined || request.method !== 'POST') return handle(request);
  const asked = request.clone();
  const clock = startClock();
  const response = await forVisitor(visitor, () => handle(request));
  const took = clock();
  // What the handler refused to read is not read here either.
  if (response.status !== 413 && response.status !== 415) {
    const { operation, input } = await postedIn(asked);
    const output = maskedJson(await response.clone().text());
    keep(visitor, {
      leg: 'page-server',
      operation,
      ...took,
      status: response.status,
      input,
      output,
    });
  }
  return response;
}

async function postedIn(request: Request): Promise<{ operation: string; input: unknown }> {
  const posted = maskedJson(await request.text());
  const { operation, input } = Object(posted);
  return typeof operation === 'string' && /^\w{1,64}$/.test(operation)
    ? { operation, input: masked(input) }
    : { operation: '(none)', input: posted };
}
