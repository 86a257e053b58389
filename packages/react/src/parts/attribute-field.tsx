'use client';
import type { RequiredAttribute } from '@countersign/core';
import { type ReactNode, useContext } from 'react';
import type { FieldBinding } from '../hooks/use-answer-form.ts';
import { format, useMessages } from '../messages.ts';
import { messages } from './attribute-field.messages.ts';
import { attributeInput } from './attribute-kinds.ts';
import { messages as attributeMessages } from './attributes.messages.ts';
import { PhoneFieldContext } from './phone-slot.ts';
import { TextField } from './text-field.tsx';

export interface AttributeFieldProps extends FieldBinding {
  attribute: RequiredAttribute;
  id?: string | undefined;
  quiet?: boolean;
}

/** The field for a user attribute: date, phone, email, address … Class: `.cs-field`. */
export function AttributeField({ attribute, ...field }: AttributeFieldProps): ReactNode {
  const { label, hint, ...texts } = useAttributeTexts(attribute);
  const { attributes } = attributeInput(attribute);
  const Phone = useContext(PhoneFieldContext);
  const Text = attribute.kind === 'phone_number' ? Phone : TextField;
  return (
    <Text {...field} {...{ label, hint, texts }} attributes={{ ...attributes, required: true }} />
  );
}

/** Returns what a field says of an attribute, by its kind. */
export function useAttributeTexts({ name, kind }: RequiredAttribute): AttributeTexts {
  const text = useMessages('parts', messages);
  const own = useMessages('attributes', attributeMessages);
  const label = useAttributeLabel()(name);
  const required = format(text.valueRequired, { label });
  const hints: { [name: string]: string } = {
    phone_number: own.phoneHint,
    locale: own.localeHint,
    zoneinfo: own.zoneinfoHint,
  };
  const formats: { [name: string]: string } = {
    birthdate: own.dateFormat,
    email: own.emailFormat,
    phone_number: own.phoneFormat,
    url: own.urlFormat,
  };
  return { label, hint: hints[kind], required, format: formats[kind] ?? required };
}

export interface AttributeTexts {
  label: string;
  hint: string | undefined;
  required: string;
  format: string;
}

/**
 * Returns a function that gives an attribute's label: the kit's or the app's, else a readable form
 * of its name.
 */
export function useAttributeLabel(): (name: string) => string {
  const labels: Readonly<Record<string, string>> = useMessages('attributes', attributeMessages);
  return (name) => (Object.hasOwn(labels, name) && labels[name]) || readable(name);
}

/** `custom:cost_centre` → `Cost centre`. */
function readable(name: string): string {
  const words =
    name
      .replace(/^custom:/, '')
      .replaceAll(/[_-]+/g, ' ')
      .trim() || name;
  return words.charAt(0).toUpperCase() + words.slice(1);
}
