/**
 * Creates the error for a developer's mistake. The message says what happened, why it matters and
 * what to do.
 */
export const misuse = (message: string): TypeError & { isMisuse: true } =>
  Object.assign(new TypeError(message), { isMisuse: true as const });
