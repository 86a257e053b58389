import type { Failures } from './failures.ts';

/** A pool's copy in a second Region. It shares the pool's users and most of its settings. */
export interface Replica {
  region: string;
  /** An inactive replica answers administrators only. */
  status: 'ACTIVE' | 'INACTIVE';
  /** The settings that each Region has for itself, as they were set. */
  raw: Record<string, unknown>;
  lambdas: Map<string, string>;
  preTokenVersion: string;
  /** Each Region counts failed sign-ins for itself. */
  failures: Map<string, Failures>;
}
