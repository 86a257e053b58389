import { refusalOf } from '../cognito.ts';
import { textOf } from '../read-input.ts';
import { notSignedIn, Refusal } from '../refusal.ts';
import { type Kept, sessionOf } from '../session.ts';
import { verdictOnCall } from '../verdicts.ts';
import { given, picked } from './given.ts';
import { send } from './send.ts';
import type { Relay, Relayed, Relaying, Visit } from './visit.ts';

/** An operation that acts for whoever is signed in: the token is added here. */
export const callAsUser: Relay = async (visit, relaying) =>
  (await actAsUser(visit, relaying)).relayed;

async function actAsUser(
  visit: Visit,
  relaying: Relaying,
  always = false,
): Promise<{ relayed: Relayed; kept?: Kept | undefined }> {
  const { operation, input, cookies, ip, signal } = visit;
  const { call, sessions, report } = relaying;
  const { kept, setCookies, error } = await sessions.fresh(cookies, { always, ip });
  if (!kept) {
    return { relayed: { refusal: error ? refusalOf(error) : notSignedIn(), setCookies } };
  }
  const { sub } = sessionOf(kept);
  const linesNow = () => (sessions.hasEnded(kept) ? [] : setCookies);
  try {
    const made = { ...input, AccessToken: kept.accessToken };
    const output = await send(call(operation, made, { signal }));
    report({ type: 'relayed', operation, sub });
    return { relayed: { body: picked(operation, output), setCookies: linesNow() }, kept };
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal;
    const { type: code, message } = refusal;
    const verdict = verdictOnCall({ code, message });
    if (verdict === 'renew' && !always && setCookies.length === 0) {
      return actAsUser(visit, relaying, true);
    }
    if (verdict !== 'ends') return { relayed: { refusal, setCookies: linesNow() }, kept };
    // Revoked also where the account is only switched off.
    const ended = await sessions.end(cookies, kept, code, true);
    return { relayed: { refusal: notSignedIn(), setCookies: ended } };
  }
}

/** An authenticator app, set up within a sign-in by its Session, or by whoever is signed in. */
export const setUp: Relay = async (visit, relaying) => {
  const { operation, input, cookies } = visit;
  const sealed = textOf(input, 'Session');
  if (sealed === undefined) return callAsUser(visit, relaying);
  const turn = await relaying.conversation.unwrap(sealed, cookies);
  const made = { ...input, Session: turn.session };
  const output = await send(relaying.call(operation, made, { signal: visit.signal }));
  return given(visit, output, turn.admin, relaying);
};

/** Signs out a user whose account was deleted. */
export const endAccount: Relay = async (visit, relaying) => {
  const { cookies } = visit;
  const { relayed, kept } = await actAsUser(visit, relaying);
  if ('refusal' in relayed || !kept) return relayed;
  const ended = await relaying.sessions.end(cookies, kept);
  return { ...relayed, setCookies: [...ended, ...relaying.conversation.end(cookies)] };
};
