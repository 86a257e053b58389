/** Texts of parts that several screens after the first may show. Group: `parts`. */
export const messages = {
  signingInAs: 'Signing in as',
  change: 'Change',
  tryAnotherWay: 'Try another way',
  startAgain: 'Start again',
  newPasswordRequired: 'Enter a new password.',
  passwordUnmet: 'That password doesn’t meet the rules below yet.',
  timeLimit_one: 'This sign-in has to be finished within {count} minute.',
  timeLimit_other: 'This sign-in has to be finished within {count} minutes.',
  endingSoon: 'Less than 30 seconds left to finish this sign-in.',
  endingIn: 'Time left for this sign-in: {time}',
  // {time} is a relative time in the user's language, e.g. “in 30 seconds”.
  waitFor: 'You can try again {time}.',
  waitOver: 'You can try again now.',
  timeOver: 'Time is up for this sign-in. If your answer is not accepted, start again.',
} as const;
