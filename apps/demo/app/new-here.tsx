import type { SignInText } from '../lib/messages/sign-in.en.ts';

/** For who cannot sign in yet, or no more: under the first screen of a sign-in. */
export function NewHere({ text }: { text: SignInText }) {
  return (
    <>
      <p>
        {text.newHere} <a href="/sign-up">{text.signUp}</a>
      </p>
      <a href="/forgot-password">{text.forgotPassword}</a>
    </>
  );
}
