/** Texts of the user button and the idle warning. Group: `session`. */
export const messages = {
  accountMenu: 'Account menu',
  signedInAs: 'Signed in as',
  signOut: 'Sign out',
  idleTitle: 'Are you still there?',
  idle_one: 'You will be signed out in {count} second.',
  idle_other: 'You will be signed out in {count} seconds.',
  staySignedIn: 'Stay signed in',
} as const;
