/** Texts of parts that any screen may show, including the first. Group: `parts`. */
export const messages = {
  loading: 'Loading…',
  loadFailed: 'Check your network, then try again.',
  loadFailedTitle: 'This step could not be loaded',
  tryAgain: 'Try again',
  forgotPassword: 'Forgot password?',
  show: 'Show',
  showWhat: 'password',
  capsLock: 'Caps lock is on.',
  passwordRequired: 'Enter your password.',
} as const;
