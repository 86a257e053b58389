import { isObject } from '../challenges/parameters.ts';
import { wireChallengeNames } from '../wire.ts';
import type { Flow } from './flow.ts';
import { resumeKey } from './resume-key.ts';
import type { Resumable } from './state.ts';
import { readStored, type WebStorage, writeStored } from './web-storage.ts';

/** Marks of the sign-ins of this page that are shown, or have taken up what was kept. */
const holding = new Set<string>();

/**
 * Keeps what is on screen for a reload of the page: a challenge with its session and deadline, or
 * that a code was sent. Never a password, a token, a proof or the secret of an authenticator app.
 *
 * It belongs to the one sign-in whose mark it bears, and is taken up by one.
 */
export function createResume(storage: WebStorage | undefined, clientId: string) {
  const key = resumeKey(clientId);
  // Made when it is needed: on a server nothing random may go into a page that is rendered ahead.
  let made: string | undefined;
  const mark = () => (made ??= `${Math.random()}`);
  const read = () => {
    const kept = readStored(storage, key);
    return isObject(kept) ? kept : {};
  };
  return {
    /** Nobody else in this page takes up what this one keeps. */
    hold: (): void => void holding.add(mark()),
    release: (): void => void holding.delete(mark()),
    save({ state, userId }: Flow): void {
      if (isResumable(state)) {
        writeStored(storage, key, { state: withoutSecrets(state), userId, mark: mark() });
      } else if (read()['mark'] === mark()) {
        writeStored(storage, key, undefined);
      }
    },
    load(now: number): Flow | undefined {
      const { state, userId, mark: holder } = read();
      if (holding.has(String(holder)) || !isLive(state, now)) return undefined;
      holding.add(mark());
      return { state, userId: typeof userId === 'string' ? userId : undefined, command: undefined };
    },
    /** True when another page took up the challenge that is shown here: its session is one. */
    isTaken({ state }: Flow): boolean {
      const { state: kept, mark: holder } = read();
      if (holder === mark() || state.at !== 'challenge' || !isObject(kept)) return false;
      const { challenge } = kept;
      return isObject(challenge) && challenge['session'] === state.challenge.session;
    },
  };
}

// Not the registry's: what it holds comes later than the first screen.
const challengeNames: ReadonlySet<unknown> = new Set([...wireChallengeNames, 'UNKNOWN']);

const codeScreens: ReadonlySet<unknown> = new Set(['reset-password', 'confirm-sign-up']);

const isResumable = (state: { at: unknown }): state is Resumable =>
  state.at === 'challenge' || codeScreens.has(state.at);

function withoutSecrets({ error: _error, ...rest }: Resumable) {
  return 'challenge' in rest && 'secretCode' in rest.challenge
    ? { ...rest, challenge: { ...rest.challenge, secretCode: undefined } }
    : rest;
}

// A code to choose a new password with is good for an hour. Source: Cognito developer guide.
const codeLasts = 3_600_000;

// Written by this page's own origin; checked for what a newer or older version may have left.
function isLive(state: unknown, now: number): state is Resumable {
  if (!isObject(state) || typeof state['username'] !== 'string') return false;
  const { at, resendAt, deadline, turn, alternatives, challenge } = state;
  if (codeScreens.has(at)) return typeof resendAt === 'number' && resendAt + codeLasts > now;
  return (
    at === 'challenge' &&
    isObject(challenge) &&
    typeof turn === 'number' &&
    typeof deadline === 'number' &&
    deadline > now &&
    Array.isArray(alternatives) &&
    Array.isArray(challenge['availableChallenges']) &&
    challengeNames.has(challenge['name'])
  );
}
