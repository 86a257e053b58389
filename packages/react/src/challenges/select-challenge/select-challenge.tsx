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
 * Lists the ways to sign in, in the service's order or the app's. It asks for a password on the
 * same screen; if that is the only way, the screen has nothing else. Selector:
 * `[data-challenge="SELECT_CHALLENGE"]`.
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
 * The password field appears after the form, so it has its own username field: some browsers only
 * look at new fields.
 */
function Inline({ username, ...field }: PasswordFieldProps & { username: string | undefined }) {
  return (
    <>
      {username && <UsernameField value={username} />}
      <PasswordField {...field} />
    </>
  );
}
