'use client';
import type { ReactNode } from 'react';
import type { FieldBinding } from '../../hooks/use-answer-form.ts';
import type { Problem } from '../../hooks/use-problems.ts';
import { useMessages } from '../../messages.ts';
import { useAnnouncement } from '../../parts/announcer.tsx';
import { FormCard } from '../../parts/card.tsx';
import { ErrorBox } from '../../parts/error-box.tsx';
import { Field } from '../../parts/field.tsx';
import { messages as partMessages } from '../../parts/first-screen.messages.ts';
import { ForgotPassword } from '../../parts/forgot-password.tsx';
import { LinkButton, Ways } from '../../parts/link-button.tsx';
import { PasswordInput } from '../../parts/password-input.tsx';
import { Submit } from '../../parts/submit.tsx';
import { loadedFlow } from '../flow-code.ts';
import { identifiers } from '../identifiers.ts';
import type { ScreenProps } from '../screen-props.ts';
import { messages } from '../sign-in.messages.ts';
import { useIdentify } from './use-identify.ts';

/**
 * The first screen asks who is signing in. It is static, so the server's HTML has the whole form.
 */
export function Identify(props: ScreenProps<'identify'>): ReactNode {
  const { state, autoFocus, forgotPassword } = props;
  const { asksPassword, notice } = state;
  const text = useMessages('signIn', messages);
  const part = useMessages('parts', partMessages);
  const flow = loadedFlow();
  const errors: typeof none = useMessages('errors', flow?.getDeferred().errors ?? none);
  const { identifier, form, username, password, problem, pending, forgot, typed } =
    useIdentify(props);
  const errorOf = ({ problem }: FieldBinding, own: string) => {
    if (!problem) return undefined;
    return problem.kind === 'required' || problem.kind === 'format' ? own : errors[problem.kind];
  };
  const notLoaded = problem && !flow;

  return (
    <FormCard
      {...form}
      pending={pending}
      title={text.title}
      description={identifier === 'any' ? text.descriptionAny : undefined}
    >
      {notice && flow && <flow.Notice text={text[notice]} />}
      {flow ? <flow.FormError problem={problem} /> : <FlowNotLoaded problem={problem} />}
      <Field
        {...username}
        label={text[identifier]}
        hint={identifier === 'phone' ? text.phoneHint : undefined}
        error={errorOf(username, text[`${identifier}Required`])}
        attributes={{
          // Not `type="email"`: browsers rewrite the address, e.g. IDN domains.
          type: identifier === 'phone' ? 'tel' : 'text',
          inputMode: identifiers[identifier].inputMode,
          // Usernames are written from left to right in every language.
          dir: 'ltr',
          autoComplete: 'username',
          autoCapitalize: 'none',
          autoCorrect: 'off',
          spellCheck: false,
          required: true,
          enterKeyHint: asksPassword ? 'next' : 'go',
          defaultValue: state.username,
          autoFocus,
        }}
      />
      {asksPassword && (
        <PasswordInput
          {...password}
          label={text.password}
          error={errorOf(password, part.passwordRequired)}
        />
      )}
      <Submit pending={pending} pendingLabel={asksPassword ? text.pendingPassword : text.pending}>
        {notLoaded ? part.tryAgain : asksPassword ? text.submitPassword : text.submit}
      </Submit>
      <Ways>
        {asksPassword && forgotPassword !== undefined && <ForgotPassword nameHere={typed} />}
        {asksPassword && forgotPassword === undefined && (
          <LinkButton onClick={forgot}>{part.forgotPassword}</LinkButton>
        )}
      </Ways>
    </FormCard>
  );
}

/** Shown if the flow fails to load, because the texts of other errors load with it. */
function FlowNotLoaded({ problem }: { problem: Problem | undefined }): ReactNode {
  const { loadFailedTitle, loadFailed } = useMessages('parts', partMessages);
  useAnnouncement('assertive', `${loadFailedTitle}\n${loadFailed}`, problem);
  if (!problem) return null;
  return (
    <ErrorBox>
      <p>{loadFailedTitle}</p>
      <p>{loadFailed}</p>
    </ErrorBox>
  );
}

const none: Partial<Record<Problem['kind'], string>> = {};
