/** How strong and how recent a sign-in must be before dangerous changes on the account page. */
export const demands = {
  /** Two factors or a passkey, within the last five minutes. */
  deleteAccount: { level: 'urn:cognito:loa:3', maxAge: 300 },
  /** Any method, within the last five minutes. */
  passkeys: { level: 'urn:cognito:loa:1', maxAge: 300 },
} as const;
