export const messages = {
  intro: 'Where we reach you, and where you get codes.',
  add: 'Add a phone number',
  change: 'Change phone number',
  label: 'New phone number',
  kept: 'We send a code to the new number. The old one stays in use until you enter the code.',
  replaced:
    'The new number replaces the old one at once. Check it carefully: until you enter the code that we send there, you can’t use it to reset your password.',
  unproven: 'You can’t use this number to reset your password until you verify it.',
  done: 'Your phone number is verified.',
} as const;
