/** What the section says that deletes an account. */
export const deleteAccount = {
  title: 'Delete account',
  intro:
    'Your account and everything in it is deleted for good. This asks you to prove more if your sign-in is older than five minutes, or was only a password.',
  reason: 'Why are you leaving?',
  submit: 'Delete my account',
  deleting: 'Deleting…',
  failed: 'Your account could not be deleted. Try again.',
};

export type DeleteAccountText = typeof deleteAccount;
