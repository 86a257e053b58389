/** What loads once a sign-in failed, or single sign-on was chosen. Group: `federationDetails`. */
export const messages = {
  email: 'Work email address',
  emailRequired: 'Enter your email address, such as name@example.com.',
  closeWindow: 'Your sign-in continues in the other window. You can close this one.',
  cancelled: 'You left before you were signed in. Try again when you’re ready.',
  denied: 'This account can’t sign in here. Use a different one, or contact support.',
  'account-exists':
    'There already is an account with these details. Sign in the way you usually do.',
  'attribute-missing':
    'Something that is needed was not shared, such as your email address. Try again, and allow it.',
  foreign: 'This sign-in did not start in this browser. Start again.',
} as const;
