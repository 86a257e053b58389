import { refusalOf } from '../cognito.ts';
import { textOf } from '../read-input.ts';
import { notSignedIn } from '../refusal.ts';
import { claimsOf, sessionOf } from '../session.ts';
import type { Relay } from './visit.ts';

/** GetTokensFromRefreshToken: new tokens, which stay here, and the claims they bring. */
export const renewTokens: Relay = async ({ cookies, ip }, { sessions, claims }) => {
  const { kept, setCookies, error } = await sessions.fresh(cookies, { always: true, ip });
  if (error) return { refusal: refusalOf(error), setCookies };
  if (!kept) return { refusal: notSignedIn(), setCookies };
  const AuthenticationResult = {
    TokenType: 'Bearer',
    Claims: claimsOf(sessionOf(kept), claims),
  };
  return { body: { AuthenticationResult }, setCookies };
};

/** RevokeToken or GlobalSignOut. `Revoked` says whether Cognito heard; it is over here either way. */
export const signOutHere: Relay = async (
  { operation, input, cookies, limited },
  { signOut, conversation, report },
) => {
  const linked = textOf(input, 'RevokeAssociatedSessions') === 'LINKED' ? 'linked' : 'here';
  const out = await signOut(
    operation === 'GlobalSignOut' ? 'everywhere' : linked,
    cookies,
    limited,
  );
  report({ type: 'signed-out', operation, error: out.error, sub: out.sub });
  const setCookies = [...out.setCookies, ...conversation.end(cookies)];
  return { body: { Revoked: out.revoked }, setCookies };
};
