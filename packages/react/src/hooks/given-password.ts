/**
 * A password that is given, not chosen. None begins or ends with a space, so one that stands there
 * came along with a paste. Other blanks than ASCII's stay: Cognito may have taken them.
 * Source: Cognito API reference, ProposedPassword, `[\S]+.*[\S]+`.
 */
export const givenPassword = (typed: string): string => typed.replace(/^[ \t-\r]+|[ \t-\r]+$/g, '');
