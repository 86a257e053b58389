'use client';
import type { ReactNode } from 'react';
import { useMessages } from '../../messages.ts';
import { AnotherWay } from '../../parts/another-way.tsx';
import { ConversationError, FormError } from '../../parts/error.tsx';
import { ChallengeForm, ChallengeSection } from '../../parts/form.tsx';
import { Ways } from '../../parts/link-button.tsx';
import { MethodList } from '../../parts/method-list.tsx';
import { StartAgain } from '../../parts/start-again.tsx';
import { Submit } from '../../parts/submit.tsx';
import { messages } from './select-mfa-type.messages.ts';
import { type SelectMfaTypeProps, useSelectMfaType } from './use-select-mfa-type.ts';

/**
 * Lists the second factors of the account, in the service's order or the app's. Selector:
 * `[data-challenge="SELECT_MFA_TYPE"]`.
 */
export function SelectMfaType(props: SelectMfaTypeProps): ReactNode {
  const { challenge, className, ref } = props;
  const text = useMessages(challenge.name, messages);
  const { form, problem, pending, ...methods } = useSelectMfaType(props);
  const screen = { challenge, className, ref };

  if (methods.choices.length === 0) {
    return (
      <ChallengeSection {...screen} title={text.titleNone} description={text.none}>
        <ConversationError />
        <StartAgain filled />
        <Ways>
          <AnotherWay />
        </Ways>
      </ChallengeSection>
    );
  }

  return (
    <ChallengeForm {...form} {...screen} title={text.title}>
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
