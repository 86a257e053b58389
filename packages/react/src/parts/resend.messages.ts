/** Texts of `<Resend>`. Group: `parts`. */
export const messages = {
  resend: 'Send a new code',
  resendIn: 'Send a new code in {time}',
  resending: 'Sending a new code…',
  resent: 'A new code is on its way.',
} as const;
