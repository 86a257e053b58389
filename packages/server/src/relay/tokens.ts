import type { ChallengeError } from '@countersign/core';
import { refusalOf } from '../cognito.ts';
import type { Cookies } from '../http/cookies.ts';
import { textOf } from '../http/read-input.ts';
import { notSignedIn } from '../refusal.ts';
import { claimsOf, sessionOf } from '../session/session.ts';
import type { Reach } from '../session/sign-out.ts';
import type { Relay, RelayContext } from './relay-context.ts';

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
  context,
) => {
  const linked = textOf(input, 'RevokeAssociatedSessions') === 'LINKED' ? 'linked' : 'here';
  const reach = operation === 'GlobalSignOut' ? 'everywhere' : linked;
  const { revoked, setCookies } = await endSession(reach, cookies, context, rateLimitError);
  return { body: { Revoked: revoked }, setCookies };
};

/** Ends the session of a browser and every sign-in that it has begun. Never rejects. */
export async function endSession(
  reach: Reach,
  cookies: Cookies,
  { signOut, conversation, report }: Pick<RelayContext, 'signOut' | 'conversation' | 'report'>,
  postponedBy?: ChallengeError,
): Promise<{ revoked: boolean; setCookies: readonly string[] }> {
  const { revoked, error, sub, ...ended } = await signOut(reach, cookies, postponedBy);
  const operation = reach === 'everywhere' ? 'GlobalSignOut' : 'RevokeToken';
  report({ type: 'signed-out', operation, error, sub });
  return { revoked, setCookies: [...ended.setCookies, ...conversation.endAll(cookies)] };
}
