'use client';
import type { ReactNode } from 'react';
import { PhoneFieldContext } from '../parts/phone-slot.ts';
import { CountryContext } from './country-context.ts';
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
export function PhoneFields({ country = '', children }: PhoneFieldsProps): ReactNode {
  return (
    <CountryContext.Provider value={country}>
      <PhoneFieldContext.Provider value={PhoneField}>{children}</PhoneFieldContext.Provider>
    </CountryContext.Provider>
  );
}
