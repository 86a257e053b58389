'use client';
import type { ReactNode } from 'react';
import { useAnswer } from '../../hooks/use-answer.ts';
import { useMessages } from '../../messages.ts';
import { FormError } from '../../parts/error.tsx';
import { ChallengeForm } from '../../parts/form.tsx';
import { Submit } from '../../parts/submit.tsx';
import { messages } from '../account.messages.ts';
import type { ScreenProps } from '../screen-props.ts';
import { messages as signIn } from '../sign-in.messages.ts';

/** Asks a signed-in user whether to remember this device in place of the second factor. */
function RememberDevice({ client }: ScreenProps<'remember-device'>): ReactNode {
  const text = useMessages('signIn', messages);
  const { pending: pendingLabel } = useMessages('signIn', signIn);
  const { pending, error, submit } = useAnswer<boolean>((remember) =>
    client.rememberDevice(remember),
  );
  return (
    <ChallengeForm
      pending={pending}
      onSubmit={(event) => {
        event.preventDefault();
        void submit(true);
      }}
      title={text.rememberTitle}
      description={text.remember}
      // The user is signed in, so they cannot switch to another account here.
      identity={false}
    >
      <FormError problem={error} />
      <Submit pending={pending} pendingLabel={pendingLabel}>
        {text.rememberYes}
      </Submit>
      <button
        type="button"
        className="cs-button cs-quiet"
        aria-disabled={pending || undefined}
        onClick={() => void submit(false)}
      >
        {text.rememberNo}
      </button>
    </ChallengeForm>
  );
}

export default RememberDevice;
