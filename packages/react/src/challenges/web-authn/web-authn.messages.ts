export const messages = {
  title: 'Use your passkey',
  description: 'Your browser will ask for your fingerprint, face or screen lock.',
  cancelled: 'The passkey prompt was closed, or it took too long. Nothing was sent.',
  submit: 'Continue',
  again: 'Try again',
  waiting: 'Waiting for your device…',
  pending: 'Signing in…',
  cancel: 'Cancel',
  username: 'Username',
  usernameHint: 'Your browser may offer your passkey in this field too.',
  unsupportedTitle: 'Passkeys don’t work here',
  unsupported: 'This browser can’t use passkeys. Use a newer browser.',
  wrongDomain:
    'Your passkey works only at {domain}, which is not the address of this page. Go there to use it.',
  wrongDomainUnnamed: 'Your passkey works only at another web address, not at this one.',
  anotherWay: 'Try another way',
  startAgain: 'Start again',
} as const;
