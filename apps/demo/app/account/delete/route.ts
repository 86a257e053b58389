import { fetchTransport } from '@countersign/core/transport';
import { addSetCookies } from '@countersign/server';
import { requireLevel, signOut } from '../../../lib/auth.ts';
import { demands } from '../../../lib/demands.ts';
import { cognitoEndpoint } from '../../../lib/endpoint.ts';
import { serverFetch } from '../../../lib/wire/log.ts';

/** Deletes the account of the signed-in user, if their sign-in is strong and fresh. */
export async function POST(request: Request): Promise<Response> {
  // Any page can post a form to here, with the cookies of one of this site.
  if (request.headers.get('sec-fetch-site') !== 'same-origin') {
    return new Response(null, { status: 403 });
  }
  const { level, maxAge } = demands.deleteAccount;
  const { session, refusal } = await requireLevel(request, level, { maxAge });
  if (refusal) return refusal;
  const call = fetchTransport({ endpoint: cognitoEndpoint(), fetch: serverFetch });
  await call('DeleteUser', { AccessToken: session.accessToken });
  const { setCookies } = await signOut(request);
  const response = new Response(null, { status: 204 });
  addSetCookies(response.headers, setCookies);
  return response;
}
