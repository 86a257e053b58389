import type { SignInState } from '@countersign/core/flow';

/** The same text means the same screen, with what was typed. */
export const screenOf = (state: SignInState): string =>
  state.at === 'challenge' ? `challenge ${state.turn}` : state.at;
