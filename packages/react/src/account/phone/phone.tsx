'use client';
import { contactWays } from '@countersign/core/account';
import type { ReactNode } from 'react';
import { messages as codeMessages } from '../../challenges/sms-otp/sms-otp.messages.ts';
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
import { messages } from './phone.messages.ts';
import { usePhone } from './use-phone.ts';

export interface PhoneProps extends SectionProps, ContactOptions {}

/** Shows the user's phone number, changes it, and verifies it by a code. */
export function Phone(props: PhoneProps): ReactNode {
  const { className, ref } = props;
  const section = usePhone(props);
  const text = useMessages('accountPhone', messages);
  const code = useMessages('SMS_OTP', codeMessages);
  const { read, step, verified, waitsForCode } = section;
  const hasOld = read.data?.value !== undefined;
  const sent = useSentTo(
    code,
    step.at === 'code' ? { medium: step.medium, destination: step.to } : undefined,
    'SMS',
  );
  const descriptions = {
    shown: text.intro,
    edit: hasOld ? (waitsForCode ? text.kept : text.replaced) : text.intro,
    code: sent,
  };
  return (
    <Section name="phone" {...{ className, ref }} description={descriptions[step.at]}>
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
