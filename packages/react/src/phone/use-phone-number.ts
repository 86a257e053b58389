'use client';
import {
  type RefCallback,
  useCallback,
  useContext,
  useEffect,
  useImperativeHandle,
  useRef,
  useState,
} from 'react';
import type { FieldBinding } from '../hooks/use-answer-form.ts';
import { CountryContext } from './country-context.ts';
import { isInternational, type Library, readNumber } from './phone-number.ts';

export interface PhoneNumber {
  /** The ref of the input that the user sees. */
  show: RefCallback<HTMLInputElement>;
  /** The code of the country, or empty. */
  country: string;
  choose(country: string): void;
  /** Undefined until the field had the focus. */
  phone: Library | undefined;
  /** Loads the library, once. */
  load(): void;
  /** An international number says its country. */
  recognize(): void;
}

/** Binds a number that users see in parts to a form that has it in E.164. */
export function usePhoneNumber({ input }: Pick<FieldBinding, 'input'>): PhoneNumber {
  const shown = useRef<HTMLInputElement>(null);
  const [country, choose] = useState(useContext(CountryContext));
  const [phone, setPhone] = useState<Library>();
  const loading = useRef<Promise<void>>(undefined);
  const read = () => readNumber(shown.current?.value ?? '', country, phone);

  // The form has this in place of the input: its value is the number as it is sent.
  useImperativeHandle(input.ref, () => ({
    name: input.name,
    type: 'tel',
    get value() {
      return read().value;
    },
    set value(next: string) {
      if (shown.current && next !== read().value) shown.current.value = next;
    },
    focus: () => shown.current?.focus(),
    select: () => shown.current?.select(),
  }));

  const show = useCallback((element: HTMLInputElement | null) => {
    shown.current = element;
  }, []);

  function recognize() {
    if (!isInternational(shown.current?.value ?? '')) return;
    choose((chosen) => read().country ?? chosen);
  }
  const latest = useRef(recognize);
  useEffect(() => {
    latest.current = recognize;
  });
  useEffect(() => {
    if (phone) latest.current();
  }, [phone]);

  return {
    show,
    country,
    choose,
    phone,
    load() {
      loading.current ??= import('./library.ts').then(setLibrary, () => {
        // Without it the field takes E.164. The next focus tries again.
        loading.current = undefined;
      });
    },
    recognize,
  };

  function setLibrary({
    getCountries,
    getCountryCallingCode,
    parsePhoneNumberFromString,
  }: Library) {
    setPhone({ getCountries, getCountryCallingCode, parsePhoneNumberFromString });
  }
}
