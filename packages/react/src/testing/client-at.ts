import type { SignInClient, SignInState } from '@countersign/core/flow';

/** A client that stands still at `state`, or moves when `go` is called; actions do what is given. */
export function clientAt(
  state: SignInState,
  actions: Partial<SignInClient> = {},
): SignInClient & { go(next: SignInState): void } {
  let now = state;
  const listeners = new Set<() => void>();
  const done = async () => {};
  return {
    identify: done,
    continueFrom: done,
    continueFromSignUp: done,
    answer: done,
    resend: done,
    switchTo: done,
    forgotPassword: done,
    resetPassword: done,
    confirmSignUp: done,
    rememberDevice: done,
    restart: done,
    resume: async () => false,
    expectPassword() {},
    changeUser() {},
    leave() {},
    ...actions,
    getState: () => now,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    go(next) {
      now = next;
      for (const listener of listeners) listener();
    },
  };
}
