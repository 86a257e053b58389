/** Texts that `email` and `phone` share. Group: `accountContact`. */
export const messages = {
  verified: 'Verified',
  unverified: 'Not verified',
  send: 'Send a code',
  sending: 'Sending a code…',
  stays: 'Until then, {old} stays in use.',
  putBack: 'Go back to {old}',
  puttingBack: 'Going back…',
  atProvider: 'You sign in with {provider}, so you can only change this there.',
  needed:
    'You sign in with codes that we send here. Add another way to sign in before you change it.',
} as const;
