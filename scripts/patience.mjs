/**
 * How long tests and scripts wait for what is bound to come, in milliseconds. Long enough for a first
 * run on a machine that is busy with something else: a wait only takes this long when it is in vain.
 */
export const patience = {
  /** For something to show on a page, or an answer. */
  wait: 60_000,
  /** For a test, and what stands before and after it. */
  test: 240_000,
  /** For a browser or a server to start. */
  start: 180_000,
  /** For a command to end, of those that run a whole suite or install an app. */
  command: 60 * 60_000,
};
