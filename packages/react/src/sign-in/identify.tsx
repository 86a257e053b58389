'use client';
import type { Identify as IdentifyState, SignInClient } from '@countersign/core/flow';
import type { ComponentProps, ReactNode } from 'react';
import { useMessages } from '../messages.ts';
import { FormError } from '../parts/error.tsx';
import { ChallengeForm } from '../parts/form.tsx';
import { PasswordField } from '../parts/password-field.tsx';
import { Submit } from '../parts/submit.tsx';
import { TextField } from '../parts/text-field.tsx';
import { ForgotPassword, Ways } from '../parts/ways.tsx';
import { messages } from './sign-in.messages.ts';
import { type IdentifierKind, useIdentify } from './use-identify.ts';

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
  const { form, username, password, pending, problem } = useIdentify(state, client, identifier);

  return (
    <ChallengeForm
      {...form}
      identity={false}
      title={text.title}
      description={identifier === 'any' ? text.descriptionAny : undefined}
    >
      <FormError problem={problem} />
      <TextField
        {...username}
        label={text[identifier]}
        texts={{ required: text.usernameRequired }}
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
      {asksPassword && <PasswordField {...password} label={text.password} />}
      <Submit pending={pending} pendingLabel={asksPassword ? text.pendingPassword : text.pending}>
        {asksPassword ? text.submitPassword : text.submit}
      </Submit>
      <Ways>{asksPassword && <ForgotPassword />}</Ways>
      {footer && <div className="cs-footer">{footer}</div>}
    </ChallengeForm>
  );
}

// The token is `username` whatever the name looks like, and `webauthn` would be a promise nobody
// keeps: Cognito makes a passkey's options only once it knows the user.
const inputs: { [K in IdentifierKind]: ComponentProps<'input'> } = {
  any: { type: 'text' },
  email: { type: 'email', inputMode: 'email' },
  phone: { type: 'tel', inputMode: 'tel' },
  username: { type: 'text' },
};
