import type { SignInClient, SignInState } from '@countersign/core/flow';
import { stateAt } from './state-at.ts';

/** A client that stands still at `state`, or moves when `go` is called; actions do what is given. */
export function clientAt(
  state: SignInState,
  actions: Partial<SignInClient> = {},
): SignInClient & { go(next: SignInState): void } {
  const { getState, subscribe, go } = stateAt(state);
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
    getState,
    subscribe,
    go,
  };
}
