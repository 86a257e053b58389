'use client';
import type { ReactNode } from 'react';
import { useConversation } from '../../conversation.ts';
import { useMessages } from '../../messages.ts';
import { ConversationError, FormError } from '../../parts/error.tsx';
import { ForgotPassword } from '../../parts/forgot-password.tsx';
import { ChallengeForm, ChallengeSection } from '../../parts/form.tsx';
import { Ways } from '../../parts/link-button.tsx';
import { MethodList } from '../../parts/method-list.tsx';
import { PasswordField, type PasswordFieldProps } from '../../parts/password-field.tsx';
import { StartAgain } from '../../parts/start-again.tsx';
import { Submit } from '../../parts/submit.tsx';
import { UsernameField } from '../../parts/username-field.tsx';
import { messages } from './select-challenge.messages.ts';
import { type SelectChallengeProps, useSelectChallenge } from './use-select-challenge.ts';

/**
 * The ways to sign in that the service offers, in its order or the app's. A password is asked for right here; when it is the
 * only way, that is the whole screen. Selector: `[data-challenge="SELECT_CHALLENGE"]`.
 */
export function SelectChallenge(props: SelectChallengeProps): ReactNode {
  const { challenge, className, ref } = props;
  const text = useMessages(challenge.name, messages);
  const select = useSelectChallenge(props);
  const asksPassword = select.chosen?.name === 'PASSWORD';
  const onlyPassword = asksPassword && select.choices.length === 1;
  const screen = { challenge, className, ref };
  const username = useConversation()?.username || challenge.username;

  if (select.choices.length === 0) {
    return (
      <ChallengeSection {...screen} title={text.titleNone} description={text.none}>
        <ConversationError />
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
          inline={{
            PASSWORD: <Inline {...select.password} {...{ username }} label={text.password} />,
          }}
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

/**
 * A password that is asked for later than the form, so with a user name of its own: a browser that
 * looks at new fields only has seen the form's before.
 */
function Inline({ username, ...field }: PasswordFieldProps & { username: string | undefined }) {
  return (
    <>
      {username && <UsernameField value={username} />}
      <PasswordField {...field} />
    </>
  );
}
