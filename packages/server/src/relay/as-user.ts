import { refusalOf } from '../cognito.ts';
import { notSignedIn, Refusal } from '../refusal.ts';
import { type StoredSession, sessionOf } from '../session/session.ts';
import { verdictOnCall } from '../session/verdicts.ts';
import { pageResult, visibleMembers } from './page-result.ts';
import { previousStep } from './previous-step.ts';
import type { PageCall, Relay, RelayContext, RelayResult } from './relay-context.ts';
import { send } from './send.ts';

/** Calls an operation on behalf of the signed-in user, with their access token. */
export const callAsUser: Relay = async (pageCall, context) =>
  (await actAsUser(pageCall, context)).result;

async function actAsUser(
  pageCall: PageCall,
  context: RelayContext,
  force = false,
): Promise<{ result: RelayResult; stored?: StoredSession | undefined }> {
  const { operation, input, cookies, ip, signal } = pageCall;
  const { call, sessions, report } = context;
  const { stored, setCookies, error } = await sessions.fresh(cookies, { force, ip });
  if (!stored) {
    return { result: { refusal: error ? refusalOf(error) : notSignedIn(), setCookies } };
  }
  const { sub } = sessionOf(stored);
  const linesNow = () => (sessions.hasEnded(stored) ? [] : setCookies);
  try {
    const cognitoInput = { ...input, AccessToken: stored.accessToken };
    const output = await send(call(operation, cognitoInput, { signal }));
    report({ type: 'relayed', operation, sub });
    return { result: { body: visibleMembers(operation, output), setCookies: linesNow() }, stored };
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal;
    const { type: code, message } = refusal;
    const verdict = verdictOnCall({ code, message });
    if (verdict === 'renew' && !force && setCookies.length === 0) {
      return actAsUser(pageCall, context, true);
    }
    if (verdict !== 'ends') return { result: { refusal, setCookies: linesNow() }, stored };
    // Revoke the tokens also when the account is only disabled.
    const ended = await sessions.end(cookies, stored, code, true);
    return { result: { refusal: notSignedIn(), setCookies: ended } };
  }
}

/** Sets up an authenticator app: with the Session of a sign-in, or for the signed-in user. */
export const setUp: Relay = async (pageCall, context) => {
  const { operation, input } = pageCall;
  const step = await previousStep(pageCall, context);
  if (!step) return callAsUser(pageCall, context);
  const cognitoInput = { ...input, Session: step.session };
  const output = await send(context.call(operation, cognitoInput, { signal: pageCall.signal }));
  return pageResult(pageCall, output, { admin: step.admin, previous: step }, context);
};

/** Signs out a user whose account was deleted. */
export const endAccount: Relay = async (pageCall, context) => {
  const { cookies } = pageCall;
  const { result, stored } = await actAsUser(pageCall, context);
  if ('refusal' in result || !stored) return result;
  const ended = await context.sessions.end(cookies, stored);
  return { ...result, setCookies: [...ended, ...context.conversation.endAll(cookies)] };
};
