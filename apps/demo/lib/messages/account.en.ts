/** Texts around the kit's sections on the account pages. */
export const account = {
  looking: 'Looking for your sign-in…',
  title: 'You are signed in',
  who: 'Who you are',
  email: 'Email',
  given_name: 'Given name',
  phone_number: 'Phone',
  sub: 'User id',
  since: 'Signed in',
  expires: 'Session valid until',
  signOut: 'Sign out',
  everywhere: 'Sign out everywhere',
  signingOut: 'Signing out…',
  signedOut: 'You are signed out',
  notSignedIn: 'You are not signed in',
  signInToSee: 'Sign in to see your account.',
  revoked: 'Your tokens were revoked and forgotten.',
  forgotten:
    'You are signed out here, but the sign-in service did not answer: your other devices may still be signed in.',
  toSignIn: 'Go to sign-in',
  ended: 'You were signed out. Sign in again to go on.',
};

export type AccountText = typeof account;
