import { BoundedMap } from './bounded-map.ts';

/** Remembers the sessions that ended in this process, so that a copied or late cookie signs nobody in. */
export interface EndedSessions {
  has(id: string): boolean;
  /**
   * @param how `replaced` when another sign-in takes the session's place in the browser, `cleared` when
   *   a sign-out clears its cookies
   */
  add(id: string, how?: 'replaced' | 'cleared'): void;
  /**
   * True when the browser may have the cookies of another sign-in by now, which no late answer may clear.
   */
  hasMovedOn(id: string): boolean;
  /** Returns a function that tells whether a sign-in has taken the session's place since this call. */
  watch(id: string | undefined): () => boolean;
}

export function endedSessions(): EndedSessions {
  // Several tabs may sign in with one cookie, so each session counts the sign-ins that took its place.
  const ended = new BoundedMap<string, { replaced: number; cleared: boolean }>(50_000);
  const stateOf = (id: string) => ended.get(id) ?? { replaced: 0, cleared: false };
  return {
    has: (id) => ended.has(id),
    add(id, how) {
      const { replaced, cleared } = stateOf(id);
      ended.set(id, {
        replaced: replaced + (how === 'replaced' ? 1 : 0),
        cleared: cleared || how === 'cleared',
      });
    },
    hasMovedOn(id) {
      const { replaced, cleared } = stateOf(id);
      return cleared || replaced > 0;
    },
    watch(id) {
      if (id === undefined) return () => false;
      const before = stateOf(id).replaced;
      return () => stateOf(id).replaced > before;
    },
  };
}
