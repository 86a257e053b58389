export const messages = {
  title: 'Add a second step',
  description: 'This account needs one more way to show that it is you. You set it up once.',
  SOFTWARE_TOKEN_MFA: 'Authenticator app',
  SOFTWARE_TOKEN_MFA_hint: 'An app on your phone shows the codes',
  EMAIL_OTP: 'Code by email',
  EMAIL_OTP_hint: 'Sent to your email address',
  SMS_MFA: 'Code by text message',
  elsewhere: 'Can’t be set up on this page: {names}. Contact support.',
  submit: 'Continue',
  pending: 'One moment…',
  another: 'Set up something else',

  appTitle: 'Set up your authenticator app',
  appIntro:
    'An authenticator app on your phone shows a new code every 30 seconds. If you have none yet, install one first.',
  getKey: 'Continue',
  getKeyAgain: 'Try again',
  gettingKey: 'Getting your key…',
  scan: 'Scan this with your app.',
  qr: 'QR code for your authenticator app. The key below it says the same.',
  key: 'Can’t scan? Enter this key:',
  copyKey: 'Copy key',
  openApp: 'Open in an app on this device',
  code: 'Enter the code it shows',
  wrongCode:
    'That code doesn’t match. Wait for the next one, and check that your phone’s clock is right.',
  deviceName: 'Name for this app (optional)',
  deviceNameHint: 'Such as “Dana’s phone”',
  submitCode: 'Confirm',
  pendingCode: 'Checking the code…',

  emailTitle: 'Set up codes by email',
  emailDescription: 'A code is sent to this address now, and again when you sign in.',
  submitEmail: 'Send the code',
  pendingEmail: 'Sending the code…',

  nowhereTitle: 'A second step is missing',
  nowhereSms:
    'This account needs codes by text message, and a phone number can’t be added while signing in. Contact support to add yours, then sign in again.',
  nowhere:
    'This account needs a second step that can’t be set up on this page: {names}. Contact support, then sign in again.',
  nowhereNone:
    'This account needs a second step, and there is none that it may set up. Contact support.',
  startAgain: 'Start again',
  anotherAccount: 'Use another account',
} as const;
