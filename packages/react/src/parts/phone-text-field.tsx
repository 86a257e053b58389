'use client';
import { type ReactNode, useContext } from 'react';
import { PhoneSlotContext } from './phone-slot.ts';
import { TextField, type TextFieldProps } from './text-field.tsx';

/** The field for a phone number: the app's choice, else one that takes E.164. */
export function PhoneTextField(props: TextFieldProps): ReactNode {
  const { Field = TextField } = useContext(PhoneSlotContext) ?? {};
  return <Field {...props} />;
}
