/** Texts of a step-up: the user proves more, or signs in again, before an action. Group: `stepUp`. */
export const messages = {
  description: 'You are signed in as {name}. Prove it once more to go on.',
  cancel: 'Cancel',
  stopped: 'This didn’t work. You are still signed in.',
  tryAgain: 'Try again',
  pending: 'One moment…',
  passwordTitle: 'Enter your password',
  noMethodTitle: 'A stronger sign-in method is needed',
  noMethod:
    'None of your sign-in methods is strong enough for this. Add another one to your account, then try again.',
  addMethod: 'Go to your account',
  overTitle: 'Your session has ended',
  over: 'Sign in again to go on.',
  signInAgain: 'Sign in again',
  anotherUser: 'That was another account. Go on with {name}.',
  support: 'Contact support',
} as const;
