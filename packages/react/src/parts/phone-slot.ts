'use client';
import { type ComponentType, type Context, createContext } from 'react';
import type { TextFieldProps } from './text-field.tsx';

/** What takes the place of each field for a phone number. */
export interface PhoneSlot {
  Field: ComponentType<TextFieldProps>;
  /** The country that is chosen at first, e.g. `DE`. */
  country: string | undefined;
}

/** Empty by default: a text field takes E.164. `<PhoneFields>` of the subpath `phone` fills it. */
export const PhoneSlotContext: Context<PhoneSlot | undefined> = createContext<
  PhoneSlot | undefined
>(undefined);
