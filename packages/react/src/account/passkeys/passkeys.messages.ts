export const messages = {
  intro: 'Sign in with your fingerprint, face or screen lock.',
  none: 'You have no passkeys yet.',
  unnamed: 'Passkey without a name',
  created: 'Added on {when}',
  remove: 'Remove',
  question: 'Remove “{name}”? You can’t sign in with it any more.',
  confirm: 'Remove passkey',
  removing: 'Removing the passkey…',
  removed: '“{name}” was removed. If your device still offers it, delete it there too.',
  onlyWay: 'Your only way to sign in. Add another one before you remove it.',
  added: 'Your passkey was added. You can use it the next time you sign in.',
} as const;
