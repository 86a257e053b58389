export const messages = {
  title: 'Add a passkey',
  description:
    'Next time, sign in with your fingerprint, face or screen lock instead of a code or password.',
  cancelled: 'The passkey prompt was closed, or it took too long. Nothing was added.',
  submit: 'Add a passkey',
  again: 'Try again',
  waiting: 'Waiting for your device…',
  pending: 'Adding the passkey…',
  cancel: 'Cancel',
  later: 'Not now',
  existsTitle: 'You already have a passkey here',
  exists: 'This device holds a passkey for your account. It works the next time you sign in.',
  unsupportedTitle: 'Passkeys don’t work here',
  unsupported:
    'This browser can’t make passkeys. Sign in with a newer browser or another device to add one.',
  wrongDomain:
    'Passkeys can’t be added at the address of this page. Go to the usual address of this service.',
  doneTitle: 'Passkey added',
  done: 'The next time you sign in, choose “Passkey”.',
  continue: 'Continue',
} as const;
