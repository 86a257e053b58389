/** Texts of the provider buttons. Group: `federation`. */
export const messages = {
  label: 'Other ways to sign in',
  continueWith: 'Continue with {provider}',
  sso: 'Continue with single sign-on',
  lastUsed: 'Last used',
  or: 'or',
  opening: 'Opening {provider}…',
  finishing: 'Signing you in…',
  failed: 'You were not signed in. Try again.',
} as const;
