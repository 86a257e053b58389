import { BoundedMap } from './bounded-map.ts';

/** Sessions that ended in this process: a cookie of one, copied or late, is no sign-in again. */
export interface EndedSessions {
  has(id: string): boolean;
  /** `replaced` when another sign-in takes its place in the browser. */
  add(id: string, how?: 'replaced'): void;
  /** True when what the browser has now is of another sign-in, which nothing late may clear. */
  isReplaced(id: string): boolean;
  /** Says, whenever it is called, whether that has come to be so since. */
  watch(id: string | undefined): () => boolean;
}

export function endedSessions(): EndedSessions {
  const ids = new BoundedMap<string, 'replaced' | undefined>(50_000);
  const isReplaced = (id: string) => ids.get(id) === 'replaced';
  return {
    has: (id) => ids.has(id),
    add: (id, how) => void ids.set(id, how ?? ids.get(id)),
    isReplaced,
    watch(id) {
      if (id === undefined || isReplaced(id)) return () => false;
      return () => isReplaced(id);
    },
  };
}
