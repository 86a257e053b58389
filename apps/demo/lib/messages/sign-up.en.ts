/** What /sign-up says. */
export const signUp = {
  title: 'Create an account',
  description: 'A code comes by email to confirm it.',
  email: 'Email address',
  emailFormat: 'Enter your email address, such as name@example.com.',
  emailTaken: 'This address has an account already. Sign in, or choose a new password.',
  givenName: 'Given name',
  givenNameRequired: 'Enter your given name.',
  password: 'Password',
  withoutPassword: 'Sign up without a password',
  withoutPasswordHint: 'A code by email signs you in each time.',
  withPassword: 'Choose a password',
  submit: 'Create account',
  pending: 'Creating your account…',
  changeDetails: 'Change your details',
  hasAccount: 'Have an account already?',
  signIn: 'Sign in',
};

export type SignUpText = typeof signUp;
