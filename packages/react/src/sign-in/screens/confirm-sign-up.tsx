'use client';
import type { ReactNode } from 'react';
import { useCode } from '../../hooks/use-code.ts';
import { useMessages } from '../../messages.ts';
import { CodeField } from '../../parts/code-field.tsx';
import { FormError } from '../../parts/error.tsx';
import { ChallengeForm } from '../../parts/form.tsx';
import { LinkButton, Ways } from '../../parts/link-button.tsx';
import { NotReceived } from '../../parts/not-received.tsx';
import { Resend } from '../../parts/resend.tsx';
import { useSentTo } from '../../parts/sent-to.tsx';
import { Submit } from '../../parts/submit.tsx';
import { messages } from '../account.messages.ts';
import type { ScreenProps } from '../screen-props.ts';

/** Asks for the code that confirms a new account. */
function ConfirmSignUp({ state, client }: ScreenProps<'confirm-sign-up'>): ReactNode {
  const text = useMessages('signIn', messages);
  const description = useSentTo(text, state.delivery);
  const { form, code, problem, pending, onResend } = useCode({
    onAnswer: client.confirmSignUp,
    onResend: client.resend,
    byText: state.delivery?.medium === 'SMS',
  });
  return (
    <ChallengeForm {...form} title={text.confirmTitle} description={description}>
      <FormError problem={problem} />
      <CodeField {...code} label={text.code} />
      <Submit pending={pending} pendingLabel={text.pendingCode}>
        {text.submitCode}
      </Submit>
      <Ways>
        <LinkButton onClick={client.changeUser}>{text.back}</LinkButton>
        <Resend onResend={onResend} />
      </Ways>
      <NotReceived medium={state.delivery?.medium} onResend={onResend} />
    </ChallengeForm>
  );
}

export default ConfirmSignUp;
