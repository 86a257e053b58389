'use client';
import type { PoolAttribute } from '@countersign/core/pool';
import { type ReactNode, useContext } from 'react';
import type { FieldBinding } from '../hooks/use-answer-form.ts';
import { format, useMessages } from '../messages.ts';
import { useAttributeLabel, useAttributeTexts } from './attribute-field.tsx';
import type { AttributeInput } from './attribute-kinds.ts';
import { CheckField } from './check-field.tsx';
import { PhoneFieldContext } from './phone-slot.ts';
import { asRequired, poolInput } from './pool-attribute.ts';
import { messages } from './pool-attributes.messages.ts';
import { SelectField, type SelectOption } from './select-field.tsx';
import { TextField } from './text-field.tsx';

export interface PoolAttributeFieldProps extends FieldBinding {
  attribute: PoolAttribute;
  /** Replaces the usual label. */
  label?: string | undefined;
  /** Replaces the usual hint. */
  hint?: ReactNode;
  /** The only values to choose from, in a native select. */
  options?: readonly SelectOption[] | undefined;
  /** The initial value. */
  defaultValue?: string | undefined;
  id?: string | undefined;
  quiet?: boolean;
}

/** The field for a pool's attribute of any type: text, number, date and time, checkbox, select. */
export function PoolAttributeField(props: PoolAttributeFieldProps): ReactNode {
  const { attribute, label: own, hint, options, defaultValue, ...field } = props;
  const { kind, required } = attribute;
  const label = usePoolLabel()(attribute, own);
  const Phone = useContext(PhoneFieldContext);
  const Text = attribute.name === 'phone_number' ? Phone : TextField;
  const usual = useAttributeTexts(asRequired(attribute));
  const texts = { ...usual, ...useBoundsTexts(attribute) };
  const shared = { ...field, label, texts, hint: hint ?? usual.hint };
  if (kind === 'Boolean') {
    return <CheckField {...shared} {...{ hint }} defaultChecked={defaultValue === 'true'} />;
  }
  if (options) return <SelectField {...shared} {...{ options, required, defaultValue }} />;
  return (
    <Text
      {...shared}
      attributes={{
        ...inputFor(attribute, defaultValue),
        required,
        ...(defaultValue && { defaultValue }),
      }}
    />
  );
}

/** A date that the browser's own field would leave out, and so delete, gets a field for text. */
function inputFor(attribute: PoolAttribute, value = ''): AttributeInput['attributes'] {
  const { attributes } = poolInput(attribute);
  return isShown[`${attributes.type}`]?.(value) === false
    ? { ...attributes, type: 'text', dir: 'ltr' }
    : attributes;
}

/** Whether a field of this type shows a value. */
const isShown: { readonly [type: string]: (value: string) => boolean } = {
  date: (value) => value === '' || new Date(value).toJSON()?.slice(0, 10) === value,
  'datetime-local': (value) => value === '' || /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(value),
};

/** Returns the texts for a value of another type, or out of the pool's bounds. */
function useBoundsTexts({ kind, ...attribute }: PoolAttribute) {
  const text = useMessages('attributes', messages);
  const isNumber = kind === 'Number';
  const [min, max] = isNumber
    ? [attribute.min, attribute.max]
    : [attribute.minLength || undefined, attribute.maxLength];
  const sized = isNumber
    ? { range: text.numberRange, min: text.numberMin, max: text.numberMax }
    : { range: text.lengthRange, min: text.lengthMin, max: text.lengthMax };
  const bounds = sized[min === undefined ? 'max' : max === undefined ? 'min' : 'range'];
  return {
    bounds: format<string>(bounds, { min: min ?? '', max: max ?? '' }),
    ...(isNumber && { format: text.numberFormat }),
  };
}

/** Returns a function that gives a field's label, which says if the field is optional. */
export function usePoolLabel(): (
  attribute: Pick<PoolAttribute, 'name' | 'kind' | 'required'>,
  own?: string,
) => string {
  const { optional } = useMessages('attributes', messages);
  const labelOf = useAttributeLabel();
  return ({ name, kind, required }, own) => {
    const label = own ?? labelOf(name);
    // A box that is not checked is an answer.
    return required || kind === 'Boolean' ? label : format(optional, { label });
  };
}
