/** Wrong answers of a user, which lead to a lock-out. */
export interface Failures {
  count: number;
  lockedUntil: number;
  lastAt: number;
}
