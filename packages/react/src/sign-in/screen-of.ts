import type { SignInState } from '@countersign/core/flow';

/** Two states with the same string show the same screen and keep the user's input. */
export const screenOf = (state: SignInState): string =>
  state.at === 'challenge' ? `challenge ${state.turn}` : state.at;
