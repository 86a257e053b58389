export const messages = {
  title: 'Use your passkey',
  description: 'Your browser will ask for your fingerprint, face or screen lock.',
  cancelled: 'The passkey prompt was closed, or it took too long. Nothing was sent.',
  submit: 'Continue',
  again: 'Try again',
  waiting: 'Waiting for your device…',
  pending: 'Signing in…',
  cancel: 'Cancel',
  username: 'User name',
  usernameHint: 'Your passkey may be offered in this field too.',
  unsupportedTitle: 'Passkeys don’t work here',
  unsupported: 'This browser can’t use passkeys. Sign in another way, or in a newer browser.',
  wrongDomain:
    'Your passkey is for {domain}, and this page has another address. Sign in another way, or go to that address.',
  wrongDomainUnnamed:
    'Your passkey is for another address than this page has. Sign in another way.',
  anotherWay: 'Try another way',
  startAgain: 'Start again',
} as const;
