/** Texts of what guards show. Group: `session`. */
export const messages = {
  unknown: 'We can’t tell yet whether you are signed in. Check your network, then try again.',
  tryAgain: 'Try again',
} as const;
