export const messages = {
  title: 'Enter the code',
  shownOn: 'Enter the 6-digit code from the authenticator app on {device}.',
  shown: 'Enter the 6-digit code from your authenticator app.',
  code: 'Code',
  wrong: 'That code doesn’t match. Enter the one your app shows now.',
  expired: 'That code has expired. Enter the one your app shows now.',
  submit: 'Confirm',
  pending: 'Checking the code…',
  helpTitle: 'My codes aren’t accepted',
  help: 'Codes depend on the time. Set the clock of the device with the app to automatic, then enter the newest code.',
} as const;
