import {
  type FederationRequest,
  type Proof,
  patience,
} from '@countersign/core/federation/protocol';
import { type CookieJar, type Cookies, maxLineLength } from '../http/cookies.ts';
import { createRecentCookies } from '../http/recent-cookies.ts';
import { digest } from '../session/random.ts';
import type { Seal } from '../session/seal.ts';

/** A sign-in that has left for a provider. */
export interface Attempt extends Proof {
  /** When it began, in ms since the epoch. */
  at: number;
  redirectUri: string;
  request: FederationRequest;
  /** True when it repeats one whose provider was linked to an account meanwhile. */
  again: boolean;
  /** True once its callback was opened. */
  used: boolean;
}

/**
 * Binds each sign-in at a provider to the browser that began it: a cookie of its own holds state, nonce and
 * verifier, sealed. So several tabs can sign in at once, and no process has to remember anything.
 */
export interface Attempts {
  /** Returns the lines that set the cookie; undefined when the request does not fit into one. */
  begin(attempt: Attempt, cookies: Cookies): Promise<string[] | undefined>;
  /** Returns this browser's attempt; undefined when it did not begin one with this state. */
  find(state: string, cookies: Cookies): Promise<Attempt | undefined>;
  /** Returns the lines that forget the secrets, so that a callback works once. */
  use(attempt: Attempt): Promise<string[]>;
}

/** Open attempts per browser; each takes about a KB of every request. */
const maxAttempts = 4;

export function createAttempts(seal: Seal, jar: CookieJar, now: () => number): Attempts {
  const recent = createRecentCookies(
    jar,
    { suffix: '-provider-', value: /^[\w.-]+$/, seconds: patience / 1000, maxCookies: maxAttempts },
    now,
  );
  const nameFor = async (state: string) => recent.nameFor(await digest(state));

  const lineFor = async (attempt: Attempt): Promise<string> =>
    recent.line(await nameFor(attempt.state), await seal.close({ attempt }, now() + patience));

  return {
    async begin(attempt, cookies) {
      const line = await lineFor(attempt);
      if (line.length > maxLineLength) return undefined;
      return [line, ...recent.makeRoom(await nameFor(attempt.state), cookies)];
    },
    async find(state, cookies) {
      if (state === '') return undefined;
      const sealed = recent.read(await nameFor(state), cookies);
      const content = sealed ? await seal.open(sealed) : undefined;
      // This server has sealed it, so it has this shape.
      const attempt = content?.['attempt'] as Attempt | undefined;
      return attempt?.state === state ? attempt : undefined;
    },
    use: async (attempt) => [await lineFor({ ...attempt, nonce: '', verifier: '', used: true })],
  };
}
