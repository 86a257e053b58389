'use client';
import { attributeKind, type ProfileAttribute } from '@countersign/core/account';
import type { ReactNode } from 'react';
import { format, useMessages } from '../../messages.ts';
import { messages as attributeFieldMessages } from '../../parts/attribute-field.messages.ts';
import { useAttributeLabel } from '../../parts/attribute-field.tsx';
import { messages as attributeMessages } from '../../parts/attributes.messages.ts';
import { FieldError } from '../../parts/field.tsx';
import { useProblemText } from '../../parts/problem-text.ts';
import { TextField } from '../../parts/text-field.tsx';
import { messages } from './profile.messages.ts';
import type { ProfileField as Binding } from './use-profile-form.ts';

export interface ProfileFieldProps extends Binding {
  id: string;
  /** True if an error summary announces the problems of all fields. */
  quiet: boolean;
}

/** The field for one attribute: text, a date, a number, or a checkbox. */
export function ProfileField({ attribute, quiet, ...field }: ProfileFieldProps): ReactNode {
  const { valueRequired } = useMessages('parts', attributeFieldMessages);
  const { localeHint, zoneinfoHint } = useMessages('attributes', attributeMessages);
  const label = useAttributeLabel()(attribute.name);
  const wrong = useFormatText(attribute);
  const texts = {
    required: format(valueRequired, { label }),
    format: wrong,
    'invalid-parameter': wrong,
  };
  const hints: { readonly [kind: string]: string } = { locale: localeHint, zoneinfo: zoneinfoHint };
  const error = useProblemText(field.problem, texts);
  if (attribute.kind === 'Boolean') {
    const errorId = `${field.id}error`;
    return (
      <div className="cs-check">
        <label>
          <input
            id={field.id}
            {...field.attributes}
            {...field.input}
            aria-invalid={error !== undefined || undefined}
            aria-describedby={error && errorId}
          />
          <span>{label}</span>
        </label>
        <FieldError id={errorId} problem={field.problem} text={error} quiet={quiet} />
      </div>
    );
  }
  return (
    <TextField
      {...field}
      {...{ label, quiet, texts }}
      hint={hints[attributeKind(attribute.name)]}
    />
  );
}

/** Returns what a value has to be like. */
function useFormatText(attribute: ProfileAttribute): string {
  const text = useMessages('accountProfile', messages);
  const { urlFormat } = useMessages('attributes', attributeMessages);
  const { name, kind = 'String', min, max, minLength = 0, maxLength = 2048 } = attribute;
  const bounds = rangeOf(min, max);
  const named: { readonly [kind: string]: string } = { birthdate: text.date, url: urlFormat };
  const texts: { readonly [K in typeof kind]: string } = {
    String:
      named[attributeKind(name)] ?? format(text.length, { range: rangeOf(minLength, maxLength) }),
    Number: bounds ? format(text.bounds, { range: bounds }) : text.number,
    DateTime: text.date,
    Boolean: text.number,
  };
  return texts[kind];
}

/** `1–10`, `≥ 1`, `≤ 10`, isolated from the words around it; empty without bounds. */
function rangeOf(min: number | undefined, max: number | undefined): string {
  const both = min !== undefined && max !== undefined ? `${min}–${max}` : '';
  const one = min !== undefined ? `≥ ${min}` : max !== undefined ? `≤ ${max}` : '';
  const range = both || one;
  return range && `\u2066${range}\u2069`;
}
