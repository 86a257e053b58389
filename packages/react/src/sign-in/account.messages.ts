/** Texts of account care: a new password, a new account. Group: `signIn`. */
export const messages = {
  sentTo: 'We sent a code to {destination}. It can take a minute.',
  sent: 'We sent you a code. It can take a minute.',
  code: 'Code',
  back: 'Back to sign-in',
  resetTitle: 'Choose a new password',
  newPassword: 'New password',
  submitReset: 'Change password',
  pendingReset: 'Changing your password…',
  confirmTitle: 'Confirm your account',
  submitCode: 'Confirm',
  pendingCode: 'Checking the code…',
} as const;
