import { isObject } from '../challenges/parameters.ts';
import { isChallengeName } from '../registry.ts';
import type { Flow, FlowEvent } from './flow.ts';
import type { Challenged } from './state.ts';
import { readStored, type WebStorage, writeStored } from './web-storage.ts';

/**
 * Keeps the challenge on screen for a reload of the page: name, session and deadline. Never a
 * password, a token, a proof or the secret of an authenticator app.
 */
export function createResume(storage: WebStorage | undefined, clientId: string) {
  const key = `countersign.sign-in.${clientId}`;
  return {
    save({ state, userId }: Flow): void {
      const saved = state.at === 'challenge' ? { state: withoutSecrets(state), userId } : undefined;
      writeStored(storage, key, saved);
    },
    load(now: number): Extract<FlowEvent, { type: 'resume' }> | undefined {
      const saved = readStored(storage, key);
      if (!isObject(saved) || !isLive(saved['state'], now)) return undefined;
      const { state, userId } = saved;
      return { type: 'resume', state, userId: typeof userId === 'string' ? userId : undefined };
    },
  };
}

function withoutSecrets(state: Challenged): Omit<Challenged, 'error'> {
  const { error: _error, ...rest } = state;
  const { challenge } = rest;
  return 'secretCode' in challenge
    ? { ...rest, challenge: { ...challenge, secretCode: undefined } }
    : rest;
}

// Written by this page's own origin; checked for what a newer or older version may have left.
function isLive(state: unknown, now: number): state is Challenged {
  if (!isObject(state) || state['at'] !== 'challenge' || !isObject(state['challenge']))
    return false;
  const { username, deadline, turn, alternatives, challenge } = state;
  const name = challenge['name'];
  return (
    typeof username === 'string' &&
    typeof turn === 'number' &&
    typeof deadline === 'number' &&
    deadline > now &&
    Array.isArray(alternatives) &&
    Array.isArray(challenge['availableChallenges']) &&
    typeof name === 'string' &&
    isChallengeName(name)
  );
}
