export const messages = {
  title: 'Enter the code',
  sentTo: 'We emailed a code to {destination}. It can take a minute.',
  sent: 'We emailed you a code. It can take a minute.',
  code: 'Code',
  submit: 'Confirm',
  pending: 'Checking the code…',
} as const;
