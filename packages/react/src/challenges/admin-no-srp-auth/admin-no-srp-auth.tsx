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
import { messages } from './admin-no-srp-auth.messages.ts';
import { useAdminNoSrpAuth } from './use-admin-no-srp-auth.ts';

/**
 * Asks for the password, which the app's server sends to Cognito. Selector:
 * `[data-challenge="ADMIN_NO_SRP_AUTH"]`.
 */
export function AdminNoSrpAuth(props: ChallengeProps<'ADMIN_NO_SRP_AUTH'>): ReactNode {
  const { challenge, className, ref } = props;
  const text = useMessages(challenge.name, messages);
  const { form, password, problem, pending } = useAdminNoSrpAuth(props);
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
