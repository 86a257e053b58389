'use client';
import { type ReactNode, useMemo } from 'react';
import { PhoneSlotContext } from '../parts/phone-slot.ts';
import { PhoneField } from './phone-field.tsx';

export interface PhoneFieldsProps {
  /** The country that is chosen at first, e.g. `DE`. Default: none; users type + and its code. */
  country?: string | undefined;
  children: ReactNode;
}

/**
 * Gives every field for a phone number inside a choice of the country: in `<SignUp>`, the sign-in's
 * attributes and the account.
 */
export function PhoneFields({ country, children }: PhoneFieldsProps): ReactNode {
  const slot = useMemo(() => ({ Field: PhoneField, country }), [country]);
  return <PhoneSlotContext.Provider value={slot}>{children}</PhoneSlotContext.Provider>;
}
