/** What /forgot-password says. */
export const forgotPassword = {
  title: 'Forgot your password?',
  description: 'Say who you are, and a code for a new one comes by email.',
  email: 'Email address',
  emailFormat: 'Enter your email address, such as name@example.com.',
  submit: 'Send a code',
  pending: 'Sending a code…',
  remembered: 'Remember it after all?',
  signIn: 'Sign in',
};

export type ForgotPasswordText = typeof forgotPassword;
