/** Advice if a code does not arrive. It loads with the screens that ask for one. */
export const messages = {
  title: 'I didn’t get the code',
  wait: 'Give it a minute. Some messages take that long.',
  SMS: 'Check that the number is yours, and that your phone has a signal.',
  EMAIL: 'Check that the address is yours, and look in your spam folder.',
  resend: 'Then send a new code. Only the newest one works.',
  anotherWay: 'If nothing comes, try another way.',
} as const;
