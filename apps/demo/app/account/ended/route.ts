import { addSetCookies } from '@countersign/server';
import { auth, sessions } from '../../../lib/auth.ts';
import { authRoute } from '../../../lib/auth-route.ts';
import { endsSession } from '../../../lib/ends-session.ts';
import { flows } from '../../../lib/flows.ts';
import { modes } from '../../../lib/modes.ts';
import { signInAddress } from '../../../lib/sign-in-address.ts';

/**
 * Where a page sends whose tokens Cognito refused. A page may not take cookies away, so this does, and
 * only where Cognito itself says that they are over: a link to here signs nobody out, whatever else is
 * wrong at that moment.
 */
export async function GET(request: Request): Promise<Response> {
  const session = await sessions().getSession();
  const clientId = String(session?.claims['aud']);
  const handler = auth(clientId);
  if (!session || !handler) return goTo(modes.relay.signIn);

  const heard = await handler(post(request, clientId, 'GetUser'));
  const { __type: refusal } = await heard.clone().json();
  if (heard.ok || !endsSession(refusal)) return goTo(modes.relay.account);
  const ended =
    heard.status === 401 ? heard : await handler(post(request, clientId, 'RevokeToken'));
  const { email = session.username } = session.claims;
  const address = signInAddress('relay', String(email), flows[0]);
  return goTo(`${address}&ended`, ended.headers.getSetCookie());
}

/** The same call as the person's own page would make; TLS may have ended before this server. */
function post({ url, headers }: Request, clientId: string, operation: string): Request {
  const origin = `https://${new URL(url).host}`;
  return new Request(origin + authRoute(clientId), {
    method: 'POST',
    headers: { origin, 'content-type': 'application/json', cookie: headers.get('cookie') ?? '' },
    body: JSON.stringify({ operation, input: {} }),
  });
}

function goTo(location: string, cookies: readonly string[] = []): Response {
  const headers = new Headers({ location, 'cache-control': 'no-store' });
  addSetCookies(headers, cookies);
  return new Response(null, { status: 303, headers });
}
