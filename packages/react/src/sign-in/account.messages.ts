/**
 * Texts of the rarer screens, which load later: account care and the end of a sign-in. Group:
 * `signIn`.
 */
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
  rememberTitle: 'Remember this device?',
  remember: 'Next time you may not need a code here. Only do this on your own device.',
  rememberYes: 'Remember this device',
  rememberNo: 'Not now',
  expiredTitle: 'This sign-in timed out',
  expired:
    'For your safety a sign-in has to be finished within a few minutes. Your username is kept.',
  failedTitle: 'This sign-in can’t continue',
  details: 'Details for support',
  startAgain: 'Start again',
  anotherAccount: 'Use another account',
  signedInTitle: 'You are signed in',
  signedIn: 'One moment…',
} as const;
