'use client';
import { type Contact, contactWays, shownText } from '@countersign/core/account';
import type { ReactNode } from 'react';
import { useCode } from '../hooks/use-code.ts';
import { formatNodes, useMessages } from '../messages.ts';
import { CodeField } from '../parts/code-field.tsx';
import { LinkButton, Ways } from '../parts/link-button.tsx';
import { NotReceived } from '../parts/not-received.tsx';
import { Resend } from '../parts/resend.tsx';
import { Submit } from '../parts/submit.tsx';
import { messages as shared } from './account.messages.ts';
import { messages } from './contact.messages.ts';
import { type ContactPartProps, PutBack } from './contact-shown.tsx';
import { Refusal } from './refusal.tsx';
import { SectionForm } from './section-form.tsx';
import type { CodeStep } from './use-contact.ts';

export interface ContactCodeProps extends ContactPartProps {
  step: CodeStep;
  contact: Contact;
  /** Texts of the form for a code. */
  code: Readonly<Record<'title' | 'code' | 'submit' | 'pending', string>>;
}

/** Asks for the code that verifies an email address or phone number. */
export function ContactCode(props: ContactCodeProps): ReactNode {
  const { section, step, contact, text, code: steps } = props;
  const isEmail = section.name === 'email';
  const { form, code, pending, problem, onResend } = useCode({
    onAnswer: section.verify,
    onResend: section.resend,
    byText: !isEmail,
  });
  const own = useMessages('accountContact', messages);
  const { cancel } = useMessages('account', shared);
  return (
    <SectionForm {...form} label={steps.title}>
      {step.kept && contact.value !== undefined ? (
        <p className="cs-hint">
          {formatNodes(own.stays, { old: <bdi dir="ltr">{shownText(contact.value)}</bdi> })}
        </p>
      ) : (
        <p className="cs-hint">{text.unproven}</p>
      )}
      <Refusal {...props.props} problem={problem} ways={contactWays} />
      <CodeField {...code} label={steps.code} />
      <Submit pending={pending} pendingLabel={steps.pending}>
        {steps.submit}
      </Submit>
      <Ways>
        <LinkButton
          aria-disabled={pending || undefined}
          onClick={() => {
            if (!pending) section.cancel();
          }}
        >
          {cancel}
        </LinkButton>
        <PutBack {...props} />
        <Resend onResend={onResend} sentAt={step.sentAt} />
      </Ways>
      <NotReceived medium={step.medium ?? (isEmail ? 'EMAIL' : 'SMS')} onResend={onResend} />
    </SectionForm>
  );
}
