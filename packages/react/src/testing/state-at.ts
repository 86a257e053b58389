export interface StateAt<S> {
  getState: () => S;
  subscribe: (listener: () => void) => () => void;
  go(next: S): void;
  listening: () => number;
}

/** A state that stands still, or moves when `go` is called. */
export function stateAt<S>(state: S): StateAt<S> {
  let now = state;
  const listeners = new Set<() => void>();
  return {
    getState: () => now,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    go(next) {
      now = next;
      for (const listener of listeners) listener();
    },
    listening: () => listeners.size,
  };
}
