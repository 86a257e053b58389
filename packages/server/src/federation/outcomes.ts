import type { FederationProblem } from '@countersign/core/federation/protocol';
import { type CookieJar, type Cookies, maxLineLength } from '../http/cookies.ts';
import type { Seal } from '../session/seal.ts';

/** Why a sign-in through a provider failed, as the page gets it. */
export interface Outcome {
  problem: FederationProblem;
  /** A Lambda trigger's own words. */
  text?: string | undefined;
  provider?: string | undefined;
  returnTo?: string | undefined;
}

/**
 * Hands the outcome of a sign-in to the next page of the same browser, in a sealed cookie. An address could
 * not: anyone can write one, with a trigger's words of their own.
 */
export interface Outcomes {
  leave(outcome: Outcome): Promise<string[]>;
  /** Returns the outcome, and the lines that forget it. */
  take(cookies: Cookies): Promise<{ outcome: Partial<Outcome>; setCookies: string[] }>;
}

const seconds = 300;

export function createOutcomes(seal: Seal, jar: CookieJar, now: () => number): Outcomes {
  const name = jar.name('-outcome');
  return {
    async leave(outcome) {
      const lineOf = async (content: Outcome) =>
        jar.set(name, await seal.close({ outcome: content }, now() + seconds * 1000), seconds);
      const line = await lineOf(outcome);
      if (line.length <= maxLineLength) return [line];
      // The address has the path, too, and the words have at most 500 letters.
      const { problem, text } = outcome;
      return [await lineOf({ problem, text })];
    },
    async take(cookies) {
      const sealed = cookies.get(name);
      if (sealed === undefined) return { outcome: {}, setCookies: [] };
      const content = await seal.open(sealed);
      // This server has sealed it, so it has this shape.
      const outcome = (content?.['outcome'] ?? {}) as Partial<Outcome>;
      return { outcome, setCookies: [jar.clear(name)] };
    },
  };
}
