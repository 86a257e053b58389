export const messages = {
  intro:
    'Your account and everything in it is deleted for good. You are signed out on all devices.',
  open: 'Delete account…',
  typed: 'Type {name} to confirm',
  mismatch: 'That doesn’t match. Type it as it is shown above.',
  password: 'Password',
  wrong: 'That is not your password. Check it and try again.',
  submit: 'Delete account',
  deleting: 'Deleting your account…',
  deleted: 'Your account was deleted.',
} as const;
