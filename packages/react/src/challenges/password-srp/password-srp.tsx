'use client';
import type { ReactNode } from 'react';
import { useMessages } from '../../messages.ts';
import { AnotherWay } from '../../parts/another-way.tsx';
import { FormError } from '../../parts/error.tsx';
import { ForgotPassword } from '../../parts/forgot-password.tsx';
import { ChallengeForm } from '../../parts/form.tsx';
import { Ways } from '../../parts/link-button.tsx';
import { PasswordField } from '../../parts/password-field.tsx';
import { Submit } from '../../parts/submit.tsx';
import type { ChallengeProps } from '../../types.ts';
import { messages } from './password-srp.messages.ts';
import { usePasswordSrp } from './use-password-srp.ts';

/**
 * Asks for the password, which the flow proves by SRP and never sends. Selector:
 * `[data-challenge="PASSWORD_SRP"]`.
 */
export function PasswordSrp(props: ChallengeProps<'PASSWORD_SRP'>): ReactNode {
  const { challenge, className, ref } = props;
  const text = useMessages(challenge.name, messages);
  const { form, password, problem, pending } = usePasswordSrp(props);
  return (
    <ChallengeForm {...form} {...{ challenge, className, ref }} title={text.title}>
      <FormError problem={problem} />
      <PasswordField {...password} label={text.password} />
      <Submit pending={pending} pendingLabel={text.pending}>
        {text.submit}
      </Submit>
      <Ways>
        <ForgotPassword />
        <AnotherWay />
      </Ways>
    </ChallengeForm>
  );
}
