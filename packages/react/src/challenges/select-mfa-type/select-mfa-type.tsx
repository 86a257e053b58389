'use client';
import type { ReactNode } from 'react';
import { useMessages } from '../../messages.ts';
import { FormError } from '../../parts/error.tsx';
import { ChallengeForm } from '../../parts/form.tsx';
import { MethodList } from '../../parts/method-list.tsx';
import { Submit } from '../../parts/submit.tsx';
import { AnotherWay, Ways } from '../../parts/ways.tsx';
import type { ChallengeProps } from '../../types.ts';
import { messages } from './select-mfa-type.messages.ts';
import { useSelectMfaType } from './use-select-mfa-type.ts';

/** The second factors of the account, to choose one. Selector: `[data-challenge="SELECT_MFA_TYPE"]`. */
export function SelectMfaType(props: ChallengeProps<'SELECT_MFA_TYPE'>): ReactNode {
  const { challenge, className, ref } = props;
  const text = useMessages(challenge.name, messages);
  const { form, problem, pending, ...methods } = useSelectMfaType(props);
  return (
    <ChallengeForm {...form} {...{ challenge, className, ref }} title={text.title}>
      <FormError problem={problem} />
      <MethodList {...methods} legend={text.title} words={text} />
      <Submit pending={pending} pendingLabel={text.pending}>
        {text.submit}
      </Submit>
      <Ways>
        <AnotherWay />
      </Ways>
    </ChallengeForm>
  );
}
