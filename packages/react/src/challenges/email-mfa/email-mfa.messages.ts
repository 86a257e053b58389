export const messages = {
  title: 'Enter the code',
  sentTo: 'We e-mailed a code to {destination}. It can take a minute.',
  sent: 'We e-mailed you a code. It can take a minute.',
  code: 'Code',
  submit: 'Confirm',
  pending: 'Checking the code…',
} as const;
