import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Http2ServerRequest, Http2ServerResponse } from 'node:http2';
import { createHeaders } from '@remix-run/node-fetch-server';
import type { AuthHandler, EndedSession, RenewedSession, SignOutOptions } from '../auth-handler.ts';
import { type AnswerHeaders, addSetCookies } from '../http/set-cookies.ts';

export type NodeRequest = IncomingMessage | Http2ServerRequest;
export type NodeResponse = ServerResponse | Http2ServerResponse;

/**
 * Who is signed in, for a page that a Node.js server answers with. Tokens that are about to expire are
 * renewed, and the answer gets the cookies and is kept by no cache: call this before anything is sent.
 * Never rejects.
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
 * Signs out, for an answer that is yet to be sent. Do so for a POST only, of a page of your own: a GET
 * can be caused by any page. Never rejects.
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

/** The headers of an answer, as far as cookies and caches go. */
const headersOf = (outgoing: NodeResponse): AnswerHeaders => ({
  append: (name, value) => outgoing.appendHeader(name, value),
  set: (name, value) => outgoing.setHeader(name, value),
  delete: (name) => outgoing.removeHeader(name),
  keys: () => outgoing.getHeaderNames(),
});
