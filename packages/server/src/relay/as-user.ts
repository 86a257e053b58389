import { refusalOf } from '../cognito.ts';
import { textOf } from '../read-input.ts';
import { notSignedIn, Refusal } from '../refusal.ts';
import { sessionOf } from '../session.ts';
import { given, picked } from './given.ts';
import { send } from './send.ts';
import type { Relay } from './visit.ts';

/** An operation that acts for whoever is signed in: the token is added here. */
export const callAsUser: Relay = async (visit, { call, sessions, report }) => {
  const { operation, input, cookies } = visit;
  const { kept, setCookies, error } = await sessions.fresh(cookies);
  if (!kept) return { refusal: error ? refusalOf(error) : notSignedIn(), setCookies };
  try {
    const output = await send(call, operation, { ...input, AccessToken: kept.accessToken });
    report({ type: 'relayed', operation, sub: sessionOf(kept).sub });
    return { body: picked(operation, output), setCookies };
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal;
    if (!/^Access Token has /.test(refusal.message)) return { refusal, setCookies };
    // Signed out elsewhere: nothing here will work again.
    return { refusal: notSignedIn(), setCookies: await sessions.end(cookies, kept) };
  }
};

/** An authenticator app, set up within a sign-in by its Session, or by whoever is signed in. */
export const setUp: Relay = async (visit, relaying) => {
  const { operation, input, cookies } = visit;
  const sealed = textOf(input, 'Session');
  if (sealed === undefined) return callAsUser(visit, relaying);
  const turn = await relaying.conversation.unwrap(sealed, cookies);
  const output = await send(relaying.call, operation, { ...input, Session: turn.session });
  return given(visit, output, turn.admin, relaying);
};

/** Whose account is gone is signed out. */
export const endAccount: Relay = async (visit, relaying) => {
  const { cookies } = visit;
  const { conversation, sessions } = relaying;
  const relayed = await callAsUser(visit, relaying);
  if ('refusal' in relayed) return relayed;
  const ended = await sessions.end(cookies, await sessions.read(cookies));
  return { ...relayed, setCookies: [...ended, ...conversation.end(cookies)] };
};
