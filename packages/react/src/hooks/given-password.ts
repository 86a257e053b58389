/**
 * A password that is given, not chosen. None begins or ends with a space, of whatever kind: where one
 * is chosen, the page says so. One that stands there all the same came along with a paste.
 * Source: Cognito API reference, ProposedPassword, `[\S]+.*[\S]+`.
 */
export const givenPassword = (typed: string): string => typed.trim();
