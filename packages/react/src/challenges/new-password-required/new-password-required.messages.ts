export const messages = {
  title: 'Choose a new password',
  description: 'You signed in with a temporary one.',
  newPassword: 'New password',
  known: 'Already known',
  submit: 'Save and continue',
  pending: 'Saving…',
} as const;
