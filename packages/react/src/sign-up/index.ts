export { Auth, type AuthProps } from './auth.tsx';
export type { SignUpMessages } from './english.ts';
export { messages } from './sign-up.messages.ts';
export { SignUp, type SignUpProps } from './sign-up.tsx';
export type { Links, SignUpData } from './sign-up-context.ts';
export type { AskedField, IdentifierField, SignUpField } from './sign-up-fields.ts';
export { SignUpForm } from './sign-up-form.tsx';
export { signUpScreens } from './sign-up-screens.tsx';
export {
  type SignUpFieldBinding,
  type SignUpForm as SignUpFormState,
  useSignUp,
} from './use-sign-up.ts';
