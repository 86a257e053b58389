/**
 * Trims an existing password. Cognito's passwords never start or end with white space, so a space
 * at the end comes from a paste. For a new password, the page reports the space instead.
 * Source: Cognito API reference, ProposedPassword, `[\S]+.*[\S]+`.
 */
export const givenPassword = (typed: string): string => typed.trim();
