'use client';
import { deleteAccountWays } from '@countersign/core/account';
import { type ReactNode, useState } from 'react';
import { format, useMessages } from '../../messages.ts';
import { messages as parts } from '../../parts/first-screen.messages.ts';
import { LinkButton, Ways } from '../../parts/link-button.tsx';
import { Notice } from '../../parts/notice.tsx';
import { PasswordInput } from '../../parts/password-input.tsx';
import { useProblemText } from '../../parts/problem-text.ts';
import { Submit } from '../../parts/submit.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { messages as shared } from '../account.messages.ts';
import { Loaded } from '../loaded.tsx';
import { Refusal } from '../refusal.tsx';
import { Section } from '../section.tsx';
import { SectionForm } from '../section-form.tsx';
import type { SectionProps } from '../section-props.ts';
import { messages } from './delete-account.messages.ts';
import {
  type DeleteAccountOptions,
  type DeleteAccountSection,
  useDeleteAccount,
} from './use-delete-account.ts';

export interface DeleteAccountProps extends SectionProps, DeleteAccountOptions {
  /** What else is lost, in the app's words. */
  children?: ReactNode;
}

/** Deletes the account of the user who is signed in, once they have typed their name and proven it. */
export function DeleteAccount(props: DeleteAccountProps): ReactNode {
  const { className, ref, children } = props;
  const section = useDeleteAccount(props);
  const text = useMessages('accountDeleteAccount', messages);
  const [open, setOpen] = useState(false);
  return (
    <Section name="delete-account" {...{ className, ref }} description={text.intro}>
      {children}
      <Notice text={section.deleted ? text.deleted : undefined} />
      {!open && (
        <button type="button" className="cs-button cs-quiet" onClick={() => setOpen(true)}>
          {text.open}
        </button>
      )}
      {open && !section.deleted && (
        <Loaded {...props} resource="user" read={section.user} ways={deleteAccountWays}>
          {(name) => (
            <Loaded
              {...props}
              resource="factors"
              read={section.asksPassword}
              ways={deleteAccountWays}
            >
              {(asksPassword) => (
                <DeleteForm
                  {...props}
                  {...section}
                  {...{ name, asksPassword }}
                  onCancel={() => setOpen(false)}
                />
              )}
            </Loaded>
          )}
        </Loaded>
      )}
    </Section>
  );
}

interface DeleteFormProps
  extends Omit<DeleteAccountProps, 'children'>,
    Omit<DeleteAccountSection, 'asksPassword'> {
  name: string;
  asksPassword: boolean;
  onCancel: () => void;
}

function DeleteForm(props: DeleteFormProps): ReactNode {
  const { name, asksPassword, form, typed, password, pending, problem, onCancel } = props;
  const text = useMessages('accountDeleteAccount', messages);
  const { cancel } = useMessages('account', shared);
  const { passwordRequired } = useMessages('parts', parts);
  const wrong = useProblemText(password.problem, {
    required: passwordRequired,
    incorrect: text.wrong,
    'password-policy': text.wrong,
  });
  return (
    <SectionForm {...form} label={text.submit}>
      <Refusal {...props} problem={problem} ways={deleteAccountWays} />
      <TextField
        {...typed}
        label={format(text.typed, { name })}
        texts={{ required: text.mismatch, format: text.mismatch }}
        attributes={{
          type: 'text',
          required: true,
          autoComplete: 'off',
          autoCapitalize: 'none',
          spellCheck: false,
        }}
      />
      {asksPassword && <PasswordInput {...password} label={text.password} error={wrong} />}
      <Submit pending={pending} pendingLabel={text.deleting}>
        {text.submit}
      </Submit>
      <Ways>
        <LinkButton
          aria-disabled={pending || undefined}
          onClick={() => {
            if (!pending) onCancel();
          }}
        >
          {cancel}
        </LinkButton>
      </Ways>
    </SectionForm>
  );
}
