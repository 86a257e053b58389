import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Http2ServerRequest, Http2ServerResponse } from 'node:http2';
import { createHeaders } from '@remix-run/node-fetch-server';
import type { AuthHandler, EndedSession, RenewedSession, SignOutOptions } from '../auth-handler.ts';
import { type AnswerHeaders, addSetCookies } from '../http/set-cookies.ts';

export type NodeRequest = IncomingMessage | Http2ServerRequest;
export type NodeResponse = ServerResponse | Http2ServerResponse;

/**
 * Returns the session for a page that a Node.js server renders. Renews tokens that are about to expire,
 * sets their cookies on the response and forbids caches to store it, so call it before the app sends
 * anything. Never rejects.
 */
export async function renewNodeSession(
  auth: Pick<AuthHandler, 'renewSession'>,
  incoming: NodeRequest,
  outgoing: NodeResponse,
): Promise<RenewedSession> {
  const renewed = await auth.renewSession(createHeaders(incoming));
  addSetCookies(headersOf(outgoing), renewed.setCookies);
  return renewed;
}

/**
 * Signs the user out and clears the cookies on the response, which the app must not have sent yet. Call
 * it for a POST only: any page can cause a GET. Never rejects.
 */
export async function endNodeSession(
  auth: Pick<AuthHandler, 'signOut'>,
  incoming: NodeRequest,
  outgoing: NodeResponse,
  options?: SignOutOptions,
): Promise<Pick<EndedSession, 'revoked'>> {
  const { setCookies, revoked } = await auth.signOut(createHeaders(incoming), options);
  addSetCookies(headersOf(outgoing), setCookies);
  return { revoked };
}

/** Adapts the headers of a Node.js response to `addSetCookies`. */
const headersOf = (outgoing: NodeResponse): AnswerHeaders => ({
  append: (name, value) => outgoing.appendHeader(name, value),
  set: (name, value) => outgoing.setHeader(name, value),
  delete: (name) => outgoing.removeHeader(name),
  keys: () => outgoing.getHeaderNames(),
});
