import { isObject } from '../challenges/parameters.ts';
import type { Flow } from './flow.ts';
import { resumeKey } from './resume-key.ts';
import { readStored, type WebStorage, writeStored } from './web-storage.ts';

/** Marks of the sign-ins of this page that are shown, or have taken up what was kept. */
const holding = new Set<unknown>();

/**
 * Keeps what is on screen for a reload of the page: the answer that asked for a challenge with its
 * session and deadline, or that a code was sent. Never a password, a token, a proof or the secret of
 * an authenticator app.
 *
 * It belongs to the one sign-in whose mark it bears, and is taken up by one.
 */
export function createResume(storage: WebStorage | undefined, clientId: string) {
  const key = resumeKey(clientId);
  // Made when it is needed: on a server nothing random may go into a page that is rendered ahead.
  let made: string | undefined;
  const mark = () => (made ??= `${Math.random()}`);
  const read = () => {
    const stored = readStored(storage, key);
    return isObject(stored) ? stored : {};
  };
  return {
    /** Nobody else in this page takes up what this one keeps. */
    hold: (): void => void holding.add(mark()),
    release: (): void => void holding.delete(mark()),
    save({ state, userId, asked }: Flow): void {
      if ('resendAt' in state) {
        const { error: _error, pending: _pending, ...shown } = state;
        // As it came, for `revive`; the session is the last one, as setting up an app gives new ones.
        const challenge = 'challenge' in shown && { ...asked, Session: shown.challenge.session };
        writeStored(storage, key, { ...shown, challenge, userId, mark: mark() });
      } else if (read()['mark'] === mark()) {
        writeStored(storage, key, undefined);
      }
    },
    /** Takes up what is kept, if it can be revived and nobody else has. */
    load(
      revive: (stored: Readonly<Record<string, unknown>>) => Flow | undefined,
    ): Flow | undefined {
      const stored = read();
      const flow = holding.has(stored['mark']) ? undefined : revive(stored);
      if (flow) holding.add(mark());
      return flow;
    },
    /** True when another page took up the challenge that is shown here: its session is one. */
    isTaken({ state }: Flow): boolean {
      const { challenge, mark: holder } = read();
      if (holder === mark() || state.at !== 'challenge' || !isObject(challenge)) return false;
      return challenge['Session'] === state.challenge.session;
    },
  };
}
