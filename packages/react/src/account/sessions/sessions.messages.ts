export const messages = {
  intro: 'Sign out of every one that you don’t recognize, then change your password.',
  alone: 'You are signed in only here.',
  unnamed: 'Unknown device',
  thisOne: 'This one',
  lastUsed: 'Last used on {when}',
  signOut: 'Sign out',
  question: 'Sign out of “{name}”? Whoever uses it has to sign in again.',
  signingOut: 'Signing out…',
  signedOut: '“{name}” was signed out.',
  others: 'Sign out everywhere else',
  othersQuestion: 'Sign out everywhere but here?',
  othersSignedOut: 'You are signed in only here now.',
} as const;
