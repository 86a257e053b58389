'use client';
import type { ReactNode } from 'react';
import { useMessages } from '../../messages.ts';
import { FormError } from '../../parts/error.tsx';
import { ChallengeForm, ChallengeSection } from '../../parts/form.tsx';
import { MethodList } from '../../parts/method-list.tsx';
import { PasswordField } from '../../parts/password-field.tsx';
import { Submit } from '../../parts/submit.tsx';
import { ForgotPassword, StartAgain, Ways } from '../../parts/ways.tsx';
import type { ChallengeProps } from '../../types.ts';
import { messages } from './select-challenge.messages.ts';
import { useSelectChallenge } from './use-select-challenge.ts';

/**
 * The ways to sign in that the service offers. A password is asked for right here; when it is the
 * only way, that is the whole screen. Selector: `[data-challenge="SELECT_CHALLENGE"]`.
 */
export function SelectChallenge(props: ChallengeProps<'SELECT_CHALLENGE'>): ReactNode {
  const { challenge, className, ref } = props;
  const text = useMessages(challenge.name, messages);
  const select = useSelectChallenge(props);
  const asksPassword = select.chosen?.name === 'PASSWORD';
  const onlyPassword = asksPassword && select.choices.length === 1;
  const screen = { challenge, className, ref };

  if (select.choices.length === 0) {
    return (
      <ChallengeSection {...screen} title={text.titleNone} description={text.none}>
        <StartAgain filled />
      </ChallengeSection>
    );
  }

  return (
    <ChallengeForm
      {...select.form}
      {...screen}
      title={onlyPassword ? text.titlePassword : text.title}
    >
      <FormError problem={select.problem} />
      {onlyPassword ? (
        <PasswordField {...select.password} label={text.password} />
      ) : (
        <MethodList
          {...select}
          legend={text.title}
          words={text}
          inline={{ PASSWORD: <PasswordField {...select.password} label={text.password} /> }}
        />
      )}
      <Submit
        pending={select.pending}
        pendingLabel={asksPassword ? text.pendingPassword : text.pending}
      >
        {asksPassword ? text.submitPassword : text.submit}
      </Submit>
      <Ways>{asksPassword && <ForgotPassword />}</Ways>
    </ChallengeForm>
  );
}
