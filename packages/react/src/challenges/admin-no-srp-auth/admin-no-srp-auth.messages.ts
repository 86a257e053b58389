export const messages = {
  title: 'Enter your password',
  password: 'Password',
  submit: 'Sign in',
  pending: 'Signing in…',
} as const;
