/** Texts that all sections share, and their titles by their names. Group: `account`. */
export const messages = {
  title: 'Your account',
  password: 'Password',
  passkeys: 'Passkeys',
  devices: 'Devices',
  sessions: 'Where you’re signed in',
  'authenticator-app': 'Authenticator app',
  'second-step': 'Second step',
  'delete-account': 'Delete account',
  unread: 'This could not be loaded.',
  signInAgain: 'Sign in again',
  resetPassword: 'Reset password',
  contactSupport: 'Contact support',
  supportNeeded: 'This can’t be changed here. Contact support.',
  resetFirst: 'Your password has to be reset before you can change anything here.',
  outOfDate: 'This was changed somewhere else. Below is how it is now.',
  cancel: 'Cancel',
} as const;
