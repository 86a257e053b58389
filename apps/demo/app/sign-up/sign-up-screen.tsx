import type { Mode } from '../../lib/modes.ts';
import { signUpPool } from '../../lib/sign-up-pool.ts';
import { signUpMessages } from '../../lib/texts.ts';
import { SignUpPanel } from './sign-up-panel.tsx';

/** The page of a new account, whichever way it calls. */
export const SignUpScreen = async ({ mode }: { mode: Mode }) => (
  <div className="demo-single">
    <SignUpPanel mode={mode} pool={signUpPool()} messages={await signUpMessages()} />
  </div>
);
