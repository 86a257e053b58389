import type { Exchange } from '../../../lib/wire/exchange.ts';
import { entriesOf, forget, keep } from '../../../lib/wire/log.ts';
import { maskedJson } from '../../../lib/wire/masked-json.ts';
import { visitorOf } from '../../../lib/wire/visitor.ts';

/** The longest body that a page may post, in bytes. */
const longest = 16_000;

const headers = { 'cache-control': 'no-store' };

/** What this browser's calls were, after the one whose id `after` is; newest first. */
export function GET(request: Request): Response {
  const visitor = visitorOf(request.headers);
  const after = Number(new URL(request.url).searchParams.get('after')) || 0;
  return Response.json(visitor === undefined ? [] : entriesOf(visitor, after), { headers });
}

/** One call that a page of this browser made to Cognito itself. */
export async function POST(request: Request): Promise<Response> {
  const visitor = ownVisitor(request);
  if (visitor === undefined) return new Response(null, { status: 403, headers });
  // One that does not say how long it is may be of any length.
  const length = Number(request.headers.get('content-length'));
  if (!length || length > longest) return new Response(null, { status: 413, headers });
  // Masked by the page already; what a page says is not relied on.
  const exchange = exchangeIn(maskedJson(await request.text()));
  if (!exchange) return new Response(null, { status: 400, headers });
  keep(visitor, exchange);
  return new Response(null, { status: 204, headers });
}

/** Forgets what was kept for this browser. */
export function DELETE(request: Request): Response {
  const visitor = ownVisitor(request);
  if (visitor === undefined) return new Response(null, { status: 403, headers });
  forget(visitor);
  return new Response(null, { status: 204, headers });
}

/** The visitor, where it is a page of this origin that asks. */
const ownVisitor = ({ headers }: Request): string | undefined =>
  headers.get('sec-fetch-site') === 'same-origin' ? visitorOf(headers) : undefined;

function exchangeIn(posted: unknown): Exchange | undefined {
  const { operation, at, ms, status, input, output } = Object(posted);
  const isOne =
    typeof operation === 'string' &&
    /^\w{1,64}$/.test(operation) &&
    typeof at === 'string' &&
    !Number.isNaN(Date.parse(at)) &&
    typeof ms === 'number' &&
    (status === undefined || typeof status === 'number');
  return isOne ? { leg: 'page-cognito', operation, at, ms, status, input, output } : undefined;
}
