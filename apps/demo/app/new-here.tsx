import type { SignInText } from '../lib/messages/sign-in.en.ts';
import { type Mode, modes } from '../lib/modes.ts';

interface Props {
  mode: Mode;
  text: SignInText;
  /** True where the screen itself has no way to a new password. */
  forgotPassword: boolean;
}

/** For who cannot sign in yet, or no more: under the first screen of a sign-in. */
export function NewHere({ mode, text, forgotPassword }: Props) {
  return (
    <div className="cs-ways">
      <p>
        {text.newHere} <a href={modes[mode].signUp}>{text.signUp}</a>
      </p>
      {forgotPassword && <a href="/forgot-password">{text.forgotPassword}</a>}
    </div>
  );
}
