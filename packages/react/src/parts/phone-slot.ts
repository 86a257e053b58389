'use client';
import { type ComponentType, type Context, createContext } from 'react';
import { TextField, type TextFieldProps } from './text-field.tsx';

/** The field for a phone number: one that takes E.164, unless `<PhoneFields>` is around. */
export const PhoneFieldContext: Context<ComponentType<TextFieldProps>> =
  createContext<ComponentType<TextFieldProps>>(TextField);
