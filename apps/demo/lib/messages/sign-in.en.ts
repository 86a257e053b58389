/** What the sign-in pages say beside the kit's own screens. */
export const signIn = {
  newHere: 'New here?',
  signUp: 'Create an account',
  forgotPassword: 'Forgot your password?',
};

export type SignInText = typeof signIn;
