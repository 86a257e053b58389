'use client';
import { type ReactNode, useEffect, useId, useMemo, useState } from 'react';
import { format, useMessages } from '../messages.ts';
import { messages as attributeMessages } from '../parts/pool-attributes.messages.ts';
import { TextField, type TextFieldProps } from '../parts/text-field.tsx';
import { useSettings } from '../provider.tsx';
import { messages } from './phone.messages.ts';
import { countriesIn, countryName } from './phone-number.ts';
import { usePhoneNumber } from './use-phone-number.ts';

/**
 * A phone number with its country: users type it as at home, or with + from anywhere. Countries and
 * their rules load when the field gets the focus. Classes: `.cs-field`, `.cs-select`.
 */
export function PhoneField({
  input,
  hint,
  texts,
  attributes,
  ...field
}: TextFieldProps): ReactNode {
  const { show, country, choose, phone, load, recognize } = usePhoneNumber({ input });
  const { lang = 'en', dir } = useSettings();
  const text = useMessages('phone', messages);
  const { choose: nothing } = useMessages('attributes', attributeMessages);
  const id = useId();
  const countries = useMemo(() => (phone ? countriesIn(lang, phone) : []), [lang, phone]);
  const name = useCountryName(country, lang);
  const wrong = country ? format(text.wrong, { country: name }) : texts?.format;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it hears the focus of both fields
    <div className="cs-phone" onFocus={load}>
      <div className="cs-field">
        <label className="cs-label" htmlFor={`${id}country`}>
          {text.country}
        </label>
        <div className="cs-input-box">
          <select
            className="cs-input cs-select"
            id={`${id}country`}
            autoComplete="off"
            value={country}
            onChange={(event) => choose(event.target.value)}
          >
            <option value="">{nothing}</option>
            {phone ? (
              countries.map(({ code, name, callingCode }) => (
                <option key={code} value={code}>
                  {name} ({dir === 'rtl' ? isolated(callingCode) : callingCode})
                </option>
              ))
            ) : country ? (
              <option value={country}>{name}</option>
            ) : null}
          </select>
        </div>
      </div>
      <TextField
        {...field}
        input={{
          ...input,
          ref: show,
        }}
        hint={country ? undefined : hint}
        texts={{
          ...texts,
          ...(wrong !== undefined && { format: wrong, 'invalid-parameter': wrong }),
        }}
        attributes={{ ...attributes, type: 'tel', inputMode: 'tel', dir: 'ltr', onChange: typed }}
      />
    </div>
  );

  function typed() {
    // A password manager fills it in without the focus.
    load();
    recognize();
  }
}

/** The code at first, as a server's names may be others than the browser's. */
function useCountryName(country: string, lang: string): string {
  const [isMounted, setMounted] = useState(false);
  useEffect(() => setMounted(true), []);
  return isMounted && country ? countryName(country, lang) : country;
}

/** Keeps its order between words that run from right to left: U+2066 and U+2069. */
const isolated = (text: string): string => `\u2066${text}\u2069`;
