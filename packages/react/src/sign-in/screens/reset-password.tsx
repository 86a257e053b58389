'use client';
import { type ReactNode, useId } from 'react';
import { useMessages } from '../../messages.ts';
import { CodeField } from '../../parts/code-field.tsx';
import { FormError } from '../../parts/error.tsx';
import { ErrorSummary, faultsOf } from '../../parts/error-summary.tsx';
import { ChallengeForm } from '../../parts/form.tsx';
import { LinkButton, Ways } from '../../parts/link-button.tsx';
import { NewPasswordField } from '../../parts/new-password-field.tsx';
import { NotReceived } from '../../parts/not-received.tsx';
import { Resend } from '../../parts/resend.tsx';
import { useSentTo } from '../../parts/sent-to.tsx';
import { Submit } from '../../parts/submit.tsx';
import { messages } from '../account.messages.ts';
import type { ScreenProps } from '../screen-props.ts';
import { useResetPassword } from './use-reset-password.ts';

/** Asks for a code and a new password. */
function ResetPassword({ state, client }: ScreenProps<'reset-password'>): ReactNode {
  const text = useMessages('signIn', messages);
  const description = useSentTo(text, state.delivery);
  const id = useId();
  const { form, code, newPassword, policy, problem, pending } = useResetPassword(client);
  const fields = [
    { label: text.code, problem: code.problem, inputId: `${id}code` },
    { label: text.newPassword, problem: newPassword.problem, inputId: `${id}password` },
  ];
  const faults = faultsOf(fields);
  const quiet = faults.length > 1;
  return (
    <ChallengeForm {...form} title={text.resetTitle} description={description}>
      <FormError problem={problem} />
      <ErrorSummary faults={faults} />
      <CodeField {...code} {...{ quiet }} id={`${id}code`} label={text.code} />
      <NewPasswordField
        {...newPassword}
        {...{ policy, quiet }}
        id={`${id}password`}
        label={text.newPassword}
      />
      <Submit pending={pending} pendingLabel={text.pendingReset}>
        {text.submitReset}
      </Submit>
      <Ways>
        <LinkButton onClick={client.changeUser}>{text.back}</LinkButton>
        <Resend onResend={client.resend} />
      </Ways>
      <NotReceived medium={state.delivery?.medium} onResend={client.resend} />
    </ChallengeForm>
  );
}

export default ResetPassword;
