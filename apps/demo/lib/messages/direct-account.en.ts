/** What /direct/account says. */
export const directAccount = {
  looking: 'Looking for your sign-in…',
  signedIn: 'You are signed in',
  who: 'Who you are',
  may: 'What you may do',
  everyClaim: { ID: 'Every claim of the ID token', access: 'Every claim of the access token' },
  claims: {
    email: 'Email',
    given_name: 'Given name',
    phone_number: 'Phone',
    sub: 'User id',
    scope: 'Scope',
    client_id: 'App client',
    auth_time: 'Signed in',
    exp: 'Expires',
  },
  device: 'This device',
  deviceHeld: 'This browser holds a key that can stand in for the second factor.',
  deviceForgotten: 'Forgotten: the next sign-in here asks for the second factor.',
  deviceRefused: 'Forgotten here; the service could not be told.',
  forget: 'Forget this device',
  forgetting: 'Forgetting…',
  kept: 'Where the tokens are',
  keptText:
    'In this tab’s memory and its session storage: a reload keeps them, closing the tab forgets them, and any script on this page could read them. An app that must rule that out keeps them on its server.',
  signOut: 'Sign out',
  signingOut: 'Signing out…',
  everywhere: 'Sign out on all devices',
  somebodyElse: 'Sign in as somebody else',
  notSignedIn: 'You are not signed in',
  signInToSee: 'Sign in to see what your tokens say.',
  signIn: 'Sign in',
  signedOut: 'You are signed out',
  revoked: 'Your tokens were revoked and forgotten.',
  forgotten:
    'Your tokens were forgotten here, but the service could not be told: until they expire they still work elsewhere.',
  signInAgain: 'Sign in again',
};

export type DirectAccountText = typeof directAccount;
