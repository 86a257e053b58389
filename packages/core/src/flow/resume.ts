import { isObject } from '../challenges/parameters.ts';
import { wireChallengeNames } from '../wire.ts';
import type { Flow } from './flow.ts';
import type { Resumable } from './state.ts';
import { readStored, type WebStorage, writeStored } from './web-storage.ts';

/**
 * Keeps what is on screen for a reload of the page: a challenge with its session and deadline, or
 * that a code was sent. Never a password, a token, a proof or the secret of an authenticator app.
 */
export function createResume(storage: WebStorage | undefined, clientId: string) {
  const key = `countersign.sign-in.${clientId}`;
  return {
    save({ state, userId }: Flow): void {
      const saved = isResumable(state) ? { state: withoutSecrets(state), userId } : undefined;
      writeStored(storage, key, saved);
    },
    load(now: number): Flow | undefined {
      const saved = readStored(storage, key);
      if (!isObject(saved) || !isLive(saved['state'], now)) return undefined;
      const { state, userId } = saved;
      return { state, userId: typeof userId === 'string' ? userId : undefined, command: undefined };
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
