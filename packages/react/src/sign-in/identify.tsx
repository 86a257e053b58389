'use client';
import type { Identify as IdentifyState, SignInClient } from '@countersign/core/flow';
import type { ReactNode } from 'react';
import { useMessages } from '../messages.ts';
import { FormError } from '../parts/error.tsx';
import { ChallengeForm } from '../parts/form.tsx';
import { LinkButton } from '../parts/link-button.tsx';
import { Notice } from '../parts/notice.tsx';
import { PasswordField } from '../parts/password-field.tsx';
import { messages as partMessages } from '../parts/shared.messages.ts';
import { Submit } from '../parts/submit.tsx';
import { TextField } from '../parts/text-field.tsx';
import { ForgotPassword, Ways } from '../parts/ways.tsx';
import { type IdentifierKind, identifiers } from './identifiers.ts';
import type { ForgotPasswordPlace } from './screen.tsx';
import { messages } from './sign-in.messages.ts';
import { useIdentify } from './use-identify.ts';

export interface IdentifyProps {
  state: IdentifyState;
  client: SignInClient;
  identifier: IdentifierKind;
  autoFocus: boolean;
  /** The app's own place for it; without one a code is sent to the name in the field. */
  forgotPassword: ForgotPasswordPlace;
  footer?: ReactNode;
}

/** The first screen: who is signing in? Static, so the server's HTML holds the whole form. */
export function Identify(props: IdentifyProps): ReactNode {
  const { state, client, identifier, autoFocus, footer } = props;
  const { asksPassword, notice } = state;
  const text = useMessages('signIn', messages);
  const { forgotPassword: forgotText } = useMessages('parts', partMessages);
  const { form, username, password, problem, pending, forgot, typed } = useIdentify(
    state,
    client,
    identifier,
  );

  const required = text[`${identifier}Required`];
  return (
    <ChallengeForm
      {...form}
      pending={pending}
      identity={false}
      title={text.title}
      description={identifier === 'any' ? text.descriptionAny : undefined}
    >
      {notice && <Notice text={text[notice]} />}
      <FormError problem={problem} />
      <TextField
        {...username}
        label={text[identifier]}
        hint={identifier === 'phone' ? text.phoneHint : undefined}
        texts={{ required, format: required }}
        attributes={{
          // No `email`: a browser would write the address in its own way, IDN domains for one.
          type: identifier === 'phone' ? 'tel' : 'text',
          inputMode: identifiers[identifier].inputMode,
          // Names are written from left to right in every language.
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
      {asksPassword && <PasswordField {...password} label={text.password} />}
      <Submit pending={pending} pendingLabel={asksPassword ? text.pendingPassword : text.pending}>
        {asksPassword ? text.submitPassword : text.submit}
      </Submit>
      <Ways>
        {asksPassword && props.forgotPassword !== undefined && <ForgotPassword nameHere={typed} />}
        {asksPassword && props.forgotPassword === undefined && (
          <LinkButton onClick={forgot}>{forgotText}</LinkButton>
        )}
      </Ways>
      {footer && <div className="cs-footer">{footer}</div>}
    </ChallengeForm>
  );
}
