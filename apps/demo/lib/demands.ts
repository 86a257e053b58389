/** What the account page demands of a sign-in before something dangerous. */
export const demands = {
  /** Two factors or a passkey, within the last five minutes. */
  deleteAccount: { level: 'urn:cognito:loa:3', maxAge: 300 },
  /** Any method, within the last five minutes. */
  passkeys: { level: 'urn:cognito:loa:1', maxAge: 300 },
} as const;
