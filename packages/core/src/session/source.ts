import type { Environment } from './environment.ts';
import type { Keeper } from './keeper.ts';

/** What tells one kind of session from the other. */
export interface Source {
  /** Names locks, channel and storage keys: one for each relay, or pool and client. */
  name: string;
  environment: Environment;
  /** True where the server keeps the tokens, and is asked who is signed in. */
  relayed: boolean;
  load(): Promise<Keeper>;
}

/** Why it is looked for new tokens. */
export type Cause = 'due' | 'wanted' | 'begun';
