/** A mistake of the developer's, in their words: what happened, why it matters, what to do. */
export const misuse = (message: string): TypeError & { isMisuse: true } =>
  Object.assign(new TypeError(message), { isMisuse: true as const });
