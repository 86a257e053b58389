/**
 * How Cognito words a missing or wrong SECRET_HASH. The app client's owner can fix this setting, so
 * it says nothing about the user. Sources: `service-error-texts.test.ts`.
 */
export const secretHashText = /secret[ _]?hash|configured (?:for|with) secret/i;
