'use client';
import type { Identify as IdentifyState, SignInClient } from '@countersign/core/flow';
import type { ComponentProps, ReactNode } from 'react';
import { useAnswerForm } from '../hooks/use-answer-form.ts';
import { useMessages } from '../messages.ts';
import { normalisePhone } from '../parts/attribute-kinds.ts';
import { FormError } from '../parts/error.tsx';
import { ChallengeForm } from '../parts/form.tsx';
import { PasswordField } from '../parts/password-field.tsx';
import { Submit } from '../parts/submit.tsx';
import { TextField } from '../parts/text-field.tsx';
import { ForgotPassword, Ways } from '../parts/ways.tsx';
import { preload } from '../registry.ts';
import { messages } from './sign-in.messages.ts';

/** What people of this pool sign in with. */
export type IdentifierKind = 'any' | 'email' | 'phone' | 'username';

export interface IdentifyProps {
  state: IdentifyState;
  client: SignInClient;
  identifier: IdentifierKind;
  autoFocus: boolean;
  footer?: ReactNode;
}

/** The first screen: who is signing in? Static, so the server's HTML holds the whole form. */
export function Identify(props: IdentifyProps): ReactNode {
  const { state, client, identifier, autoFocus, footer } = props;
  const { asksPassword } = state;
  const text = useMessages('signIn', messages);
  const { form, field, pending, problem } = useAnswerForm<Credentials, Credentials>({
    onAnswer: (credentials) => {
      if (!asksPassword) preload(['SELECT_CHALLENGE']);
      return client.identify(credentials);
    },
    answerOf: ({ username, password }) => ({
      username: identifier === 'phone' ? normalisePhone(username) : username.trim(),
      ...(asksPassword && { password }),
    }),
    fieldOf: (error) => (error.field === 'username' ? 'username' : undefined),
  });
  const required = { validate: (typed: string | undefined) => !!typed?.trim() };

  return (
    <ChallengeForm
      {...form}
      identity={false}
      title={text.title}
      description={identifier === 'any' ? text.descriptionAny : undefined}
    >
      <FormError problem={problem} />
      <TextField
        {...field('username', required)}
        label={text[identifier]}
        texts={{ format: text.usernameRequired }}
        attributes={{
          ...inputs[identifier],
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
        <PasswordField {...field('password', { required: true })} label={text.password} />
      )}
      <Submit pending={pending} pendingLabel={asksPassword ? text.pendingPassword : text.pending}>
        {asksPassword ? text.submitPassword : text.submit}
      </Submit>
      <Ways>{asksPassword && <ForgotPassword />}</Ways>
      {footer && <div className="cs-footer">{footer}</div>}
    </ChallengeForm>
  );
}

interface Credentials {
  username: string;
  password?: string;
}

// The token is `username` whatever the name looks like, and `webauthn` would be a promise nobody
// keeps: Cognito makes a passkey's options only once it knows the user.
const inputs: { [K in IdentifierKind]: ComponentProps<'input'> } = {
  any: { type: 'text' },
  email: { type: 'email', inputMode: 'email' },
  phone: { type: 'tel', inputMode: 'tel' },
  username: { type: 'text' },
};
