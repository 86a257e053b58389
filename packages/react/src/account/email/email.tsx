'use client';
import { contactWays } from '@countersign/core/account';
import type { ReactNode } from 'react';
import { messages as codeMessages } from '../../challenges/email-otp/email-otp.messages.ts';
import { useMessages } from '../../messages.ts';
import { Notice } from '../../parts/notice.tsx';
import { useSentTo } from '../../parts/sent-to.tsx';
import { ContactCode } from '../contact-code.tsx';
import { ContactForm } from '../contact-form.tsx';
import { ContactShown } from '../contact-shown.tsx';
import { Loaded } from '../loaded.tsx';
import { Section } from '../section.tsx';
import type { SectionProps } from '../section-props.ts';
import type { ContactOptions } from '../use-contact.ts';
import { messages } from './email.messages.ts';
import { useEmail } from './use-email.ts';

export interface EmailProps extends SectionProps, ContactOptions {}

/** Shows the user's email address, changes it, and verifies it by a code. */
export function Email(props: EmailProps): ReactNode {
  const { className, ref } = props;
  const section = useEmail(props);
  const text = useMessages('accountEmail', messages);
  const code = useMessages('EMAIL_OTP', codeMessages);
  const { read, step, verified, waitsForCode } = section;
  const hasOld = read.data?.value !== undefined;
  const sent = useSentTo(
    code,
    step.at === 'code' ? { medium: step.medium, destination: step.to } : undefined,
    'EMAIL',
  );
  const descriptions = {
    shown: text.intro,
    edit: hasOld ? (waitsForCode ? text.kept : text.replaced) : text.intro,
    code: sent,
  };
  return (
    <Section name="email" {...{ className, ref }} description={descriptions[step.at]}>
      <Notice text={verified ? text.done : undefined} />
      <Loaded {...props} resource="user" read={read} ways={contactWays}>
        {(contact) => {
          const part = { props, section, contact, text };
          if (step.at === 'code') return <ContactCode {...part} {...{ step, code }} />;
          return step.at === 'edit' ? <ContactForm {...part} /> : <ContactShown {...part} />;
        }}
      </Loaded>
    </Section>
  );
}
