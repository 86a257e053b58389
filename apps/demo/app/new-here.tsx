import type { SignInText } from '../lib/messages/sign-in.en.ts';

interface Props {
  text: SignInText;
  /** True where the screen itself has no way to a new password. */
  forgotPassword: boolean;
}

/** For who cannot sign in yet, or no more: under the first screen of a sign-in. */
export function NewHere({ text, forgotPassword }: Props) {
  return (
    <div className="cs-ways">
      <p>
        {text.newHere} <a href="/sign-up">{text.signUp}</a>
      </p>
      {forgotPassword && <a href="/forgot-password">{text.forgotPassword}</a>}
    </div>
  );
}
