import { refusalOf } from '../cognito.ts';
import { textOf } from '../http/read-input.ts';
import { notSignedIn } from '../refusal.ts';
import { claimsOf, sessionOf } from '../session/session.ts';
import type { Relay } from './relay-context.ts';

/** GetTokensFromRefreshToken: renews the tokens, which the server keeps, and returns their claims. */
export const renewTokens: Relay = async ({ cookies, ip }, { sessions, claims }) => {
  const { stored, setCookies, error } = await sessions.fresh(cookies, { force: true, ip });
  if (error) return { refusal: refusalOf(error), setCookies };
  if (!stored) return { refusal: notSignedIn(), setCookies };
  const AuthenticationResult = {
    TokenType: 'Bearer',
    Claims: claimsOf(sessionOf(stored), claims),
  };
  return { body: { AuthenticationResult }, setCookies };
};

/** RevokeToken or GlobalSignOut. The session ends either way; `Revoked` tells whether Cognito revoked it. */
export const signOutHere: Relay = async (
  { operation, input, cookies, rateLimitError },
  { signOut, conversation, report },
) => {
  const linked = textOf(input, 'RevokeAssociatedSessions') === 'LINKED' ? 'linked' : 'here';
  const reach = operation === 'GlobalSignOut' ? 'everywhere' : linked;
  const out = await signOut(reach, cookies, rateLimitError);
  report({ type: 'signed-out', operation, error: out.error, sub: out.sub });
  const setCookies = [...out.setCookies, ...conversation.endAll(cookies)];
  return { body: { Revoked: out.revoked }, setCookies };
};
