'use client';
import { contactWays } from '@countersign/core/account';
import { type ReactNode, useContext } from 'react';
import { useMessages } from '../messages.ts';
import { messages as attributeMessages } from '../parts/attributes.messages.ts';
import { useDescriptionId } from '../parts/card.tsx';
import { LinkButton, Ways } from '../parts/link-button.tsx';
import { PhoneFieldContext } from '../parts/phone-slot.ts';
import { Submit } from '../parts/submit.tsx';
import { TextField } from '../parts/text-field.tsx';
import { messages as shared } from './account.messages.ts';
import { messages } from './contact.messages.ts';
import type { ContactPartProps } from './contact-shown.tsx';
import { Refusal } from './refusal.tsx';
import { SectionForm } from './section-form.tsx';
import { useContactForm } from './use-contact-form.ts';

/** Asks for a new email address or phone number. */
export function ContactForm({ props, section, text }: ContactPartProps): ReactNode {
  const { form, contact, attributes, pending, problem } = useContactForm(section);
  const own = useMessages('accountContact', messages);
  const { cancel } = useMessages('account', shared);
  const { emailFormat, phoneFormat, phoneHint } = useMessages('attributes', attributeMessages);
  const isEmail = section.name === 'email';
  const Phone = useContext(PhoneFieldContext);
  const Text = isEmail ? TextField : Phone;
  const wrong = isEmail ? emailFormat : phoneFormat;
  return (
    <SectionForm {...form} label={section.read.data?.value === undefined ? text.add : text.change}>
      <Refusal {...props} problem={problem} ways={contactWays} />
      <Text
        {...contact}
        label={text.label}
        hint={isEmail ? undefined : phoneHint}
        texts={{ required: wrong, format: wrong, 'invalid-parameter': wrong }}
        // What becomes of the old one.
        describedBy={useDescriptionId()}
        attributes={{ ...attributes, required: true, enterKeyHint: 'go' }}
      />
      <Submit pending={pending} pendingLabel={own.sending}>
        {own.send}
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
      </Ways>
    </SectionForm>
  );
}
