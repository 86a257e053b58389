'use client';
import type { ReactNode } from 'react';
import { useMessages } from '../../messages.ts';
import { AnotherWay } from '../../parts/another-way.tsx';
import { CodeField } from '../../parts/code-field.tsx';
import { FormError } from '../../parts/error.tsx';
import { ChallengeForm } from '../../parts/form.tsx';
import { Ways } from '../../parts/link-button.tsx';
import { NotReceived } from '../../parts/not-received.tsx';
import { Resend } from '../../parts/resend.tsx';
import { useSentTo } from '../../parts/sent-to.tsx';
import { Submit } from '../../parts/submit.tsx';
import type { ChallengeProps } from '../../types.ts';
import { messages } from './email-otp.messages.ts';
import { useEmailOtp } from './use-email-otp.ts';

/** Asks for the code that Cognito emailed. Selector: `[data-challenge="EMAIL_OTP"]`. */
export function EmailOtp(props: ChallengeProps<'EMAIL_OTP'>): ReactNode {
  const { challenge, className, ref } = props;
  const text = useMessages(challenge.name, messages);
  const { form, code, problem, pending, onResend } = useEmailOtp(props);
  const description = useSentTo(text, challenge.delivery, 'EMAIL');
  return (
    <ChallengeForm {...form} {...{ challenge, className, ref, description }} title={text.title}>
      <FormError problem={problem} />
      <CodeField {...code} label={text.code} />
      <Submit pending={pending} pendingLabel={text.pending}>
        {text.submit}
      </Submit>
      <Ways>
        <AnotherWay />
        <Resend onResend={onResend} />
      </Ways>
      <NotReceived medium={challenge.delivery?.medium ?? 'EMAIL'} onResend={onResend} />
    </ChallengeForm>
  );
}
