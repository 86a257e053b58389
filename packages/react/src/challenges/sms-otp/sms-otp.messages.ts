export const messages = {
  title: 'Enter the code',
  sentTo: 'We texted a code to {destination}.',
  sent: 'We texted a code to your phone.',
  code: 'Code',
  submit: 'Confirm',
  pending: 'Checking the code…',
} as const;
