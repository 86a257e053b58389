export const messages = {
  intro: 'Where we reach you, and where you get codes.',
  add: 'Add an email address',
  change: 'Change email address',
  label: 'New email address',
  kept: 'We send a code to the new address. The old one stays in use until you enter the code.',
  replaced:
    'The new address replaces the old one at once. Check it carefully: until you enter the code that we send there, you can’t use it to reset your password.',
  unproven: 'You can’t use this address to reset your password until you verify it.',
  done: 'Your email address is verified.',
} as const;
