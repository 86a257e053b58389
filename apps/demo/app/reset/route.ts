import { addSetCookies } from '@countersign/server';
import { auth } from '../../lib/auth.ts';
import { cognitoEndpoint } from '../../lib/endpoint.ts';
import { isReal, places } from '../../lib/place.ts';

/** Signs out, and puts the emulated pools back as they were seeded. A pool at AWS is left alone. */
export async function POST(request: Request): Promise<Response> {
  const handler = auth(places()[0].clientId);
  if (isReal() || !handler) return new Response(null, { status: 404 });
  // Answers for the request too: another site's page is refused here.
  const signedOut = await handler(
    new Request(request.url, {
      method: 'POST',
      headers: { ...Object.fromEntries(request.headers), 'content-type': 'application/json' },
      body: JSON.stringify({ operation: 'RevokeToken', input: {} }),
    }),
  );
  if (!signedOut.ok) return signedOut;
  const reset = await fetch(new URL('/_emulator/reset', cognitoEndpoint()), {
    method: 'POST',
  }).catch(() => undefined);
  const answer = new Response(null, { status: reset?.ok ? 204 : 502 });
  addSetCookies(answer.headers, signedOut.headers.getSetCookie());
  return answer;
}
