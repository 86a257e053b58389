import { isObject } from '../challenges/parameters.ts';
import type { Flow } from './flow.ts';
import { resumeKey } from './resume-key.ts';
import { readStored, type WebStorage, writeStored } from './web-storage.ts';

/** Marks of this page's sign-ins that are mounted or have restored a stored sign-in. */
const holding = new Set<unknown>();

/**
 * Stores the current screen for a reload of the page: the response with the challenge, its session
 * and deadline, or the fact that Cognito sent a code. It never stores a password, a token, a proof
 * or an authenticator app's secret.
 *
 * The mark in the storage says which sign-in stored it. Only one sign-in restores it.
 */
export function createResume(storage: WebStorage | undefined, clientId: string) {
  const key = resumeKey(clientId);
  // Created on first use: a server must not put random values into a prerendered page.
  let made: string | undefined;
  const mark = () => (made ??= `${Math.random()}`);
  const read = () => {
    const stored = readStored(storage, key);
    return isObject(stored) ? stored : {};
  };
  return {
    /** Prevents other sign-ins of this page from restoring this one. */
    hold: (): void => void holding.add(mark()),
    release: (): void => void holding.delete(mark()),
    save({ state, userId, asked }: Flow): void {
      if ('resendAt' in state) {
        const { error: _error, pending: _pending, ...shown } = state;
        // The unchanged response, for `revive`, with the latest session: MFA setup renews it.
        const challenge = 'challenge' in shown && { ...asked, Session: shown.challenge.session };
        writeStored(storage, key, { ...shown, challenge, userId, mark: mark() });
      } else if (read()['mark'] === mark()) {
        writeStored(storage, key, undefined);
      }
    },
    /** Restores the stored sign-in, if it is valid and no other sign-in has restored it. */
    load(
      revive: (stored: Readonly<Record<string, unknown>>) => Flow | undefined,
    ): Flow | undefined {
      const stored = read();
      const flow = holding.has(stored['mark']) ? undefined : revive(stored);
      if (flow) holding.add(mark());
      return flow;
    },
    /** True if another page has restored the challenge shown here; both share one session. */
    isTaken({ state }: Flow): boolean {
      const { challenge, mark: holder } = read();
      if (holder === mark() || state.at !== 'challenge' || !isObject(challenge)) return false;
      return challenge['Session'] === state.challenge.session;
    },
  };
}
