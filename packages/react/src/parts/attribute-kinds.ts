import type { AttributeKind } from '@countersign/core';
import type { ComponentProps } from 'react';
import { cleanName, cleanPhone, isEmailAddress, isPhoneNumber } from './names.ts';

/** The input for a kind of attribute. Source: HTML, autofill field names. */
export interface AttributeInput {
  attributes: ComponentProps<'input'>;
  /** Converts user input into the service's format. */
  normalize(typed: string): string;
  /** True if the value can be sent. The service decides whether it is valid. */
  isValid(value: string): boolean;
}

/** Returns the input for an attribute, by its kind, or by its name if HTML has a better type. */
export function attributeInput({
  name,
  kind,
}: {
  name: string;
  kind: AttributeKind;
}): AttributeInput {
  const { attributes, ...rules } = { ...text, ...byKind[kind], ...byName.get(name) };
  const autoComplete = textTokens.get(name) ?? attributes?.autoComplete;
  return {
    ...rules,
    attributes: {
      type: 'text',
      enterKeyHint: 'next',
      ...attributes,
      ...(autoComplete && { autoComplete }),
    },
  };
}

const text: AttributeInput = {
  attributes: {},
  normalize: (typed) => typed.trim(),
  isValid: (value) => value !== '',
};

/** For values that are written from left to right in every language. */
const leftToRight: AttributeInput['attributes'] = {
  autoCapitalize: 'none',
  spellCheck: false,
  dir: 'ltr',
};

const byKind: { [K in AttributeKind]: Partial<AttributeInput> } = {
  address: { attributes: { autoComplete: 'street-address' } },
  birthdate: {
    attributes: { type: 'date', autoComplete: 'bday' },
    isValid: (value) => /^\d{4}-\d{2}-\d{2}$/.test(value),
  },
  email: {
    // Not `type="email"`: browsers rewrite IDN domains.
    attributes: { ...leftToRight, autoComplete: 'email', inputMode: 'email' },
    normalize: cleanName,
    isValid: isEmailAddress,
  },
  gender: { attributes: { autoComplete: 'sex' } },
  locale: { attributes: { ...leftToRight, autoComplete: 'language' }, normalize: cleanName },
  phone_number: {
    attributes: { type: 'tel', autoComplete: 'tel', inputMode: 'tel', dir: 'ltr' },
    normalize: cleanPhone,
    isValid: isPhoneNumber,
  },
  text: {},
  url: {
    attributes: { type: 'url', autoComplete: 'url', inputMode: 'url', dir: 'ltr' },
    isValid: (value) => /^https?:\/\/\S+$/i.test(value),
  },
  zoneinfo: { attributes: leftToRight, normalize: cleanName },
};

// Attributes without a kind.
const byName = new Map<string, Partial<AttributeInput>>([
  ['preferred_username', { attributes: leftToRight, normalize: cleanName }],
]);

const textTokens = new Map([
  ['given_name', 'given-name'],
  ['family_name', 'family-name'],
  ['middle_name', 'additional-name'],
  ['name', 'name'],
  ['nickname', 'nickname'],
  ['preferred_username', 'username'],
  ['picture', 'photo'],
]);
