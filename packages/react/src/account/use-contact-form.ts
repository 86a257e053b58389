'use client';
import type { ChallengeError } from '@countersign/core';
import { contactWays, fieldAtFault } from '@countersign/core/account';
import { useEffect, useRef } from 'react';
import { type FieldBinding, type FormBinding, useAnswerForm } from '../hooks/use-answer-form.ts';
import type { Problem } from '../hooks/use-problems.ts';
import { type AttributeInput, attributeInput } from '../parts/attribute-kinds.ts';
import type { ContactSection } from './use-contact.ts';

export interface ContactForm {
  form: FormBinding;
  contact: FieldBinding;
  /** Attributes of the input. */
  attributes: AttributeInput['attributes'];
  pending: boolean;
  problem: Problem | undefined;
}

interface Values {
  contact: string;
}

/** The form with a new email address or phone number. */
export function useContactForm({ name, step, change }: ContactSection): ContactForm {
  const { attributes, normalize, isValid } = attributeInput({ name, kind: name });
  const { form, field, fault, pending, problem } = useAnswerForm<Values, string>({
    onAnswer: change,
    answerOf: ({ contact }) => contact,
    fieldOf: (error: ChallengeError) =>
      error.field === name || fieldAtFault(contactWays, error) === 'contact'
        ? 'contact'
        : undefined,
  });
  const atFirst = useRef(() => {
    if (step.at === 'edit' && step.taken) fault('contact', 'alias-exists');
  });
  useEffect(() => atFirst.current(), []);
  return {
    form,
    contact: field('contact', { required: true, setValueAs: normalize, validate: isValid }),
    attributes,
    pending,
    problem,
  };
}
