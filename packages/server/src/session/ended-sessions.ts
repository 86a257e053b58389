import { BoundedMap } from './bounded-map.ts';

/** Sessions that ended in this process: a cookie of one, copied or late, is no sign-in again. */
export interface EndedSessions {
  has(id: string): boolean;
  /** `replaced` when another sign-in takes its place in the browser. */
  add(id: string, how?: 'replaced'): void;
  /** True when what the browser has now is of another sign-in, which nothing late may clear. */
  isReplaced(id: string): boolean;
  /** Tells, whenever the caller asks, whether a sign-in has taken its place since. */
  watch(id: string | undefined): () => boolean;
}

export function endedSessions(): EndedSessions {
  // By the id, how many sign-ins took its place: several tabs may have sent one with the same cookie.
  const replacements = new BoundedMap<string, number>(50_000);
  const count = (id: string) => replacements.get(id) ?? 0;
  return {
    has: (id) => replacements.has(id),
    add: (id, how) => void replacements.set(id, count(id) + (how === 'replaced' ? 1 : 0)),
    isReplaced: (id) => count(id) > 0,
    watch(id) {
      if (id === undefined) return () => false;
      const before = count(id);
      return () => count(id) > before;
    },
  };
}
