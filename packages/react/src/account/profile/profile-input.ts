import { attributeKind, meetsSchema, type ProfileAttribute } from '@countersign/core/account';
import { type AttributeInput, attributeInput } from '../../parts/attribute-kinds.ts';
import { plainDigits } from '../../parts/names.ts';

/**
 * The input for an attribute of the profile, by its kind in the schema and by its name. A date that
 * the browser's own field could not show gets a field for text.
 */
export function profileInput(attribute: ProfileAttribute, value: string): AttributeInput {
  const { name, kind = 'String' } = attribute;
  const input = byKind[kind]?.(attribute) ?? attributeInput({ name, kind: attributeKind(name) });
  const isDate = input.attributes.type === 'date';
  const { attributes, isValid } = isDate && !isDay(value) ? text : input;
  return {
    ...input,
    attributes,
    isValid: (given) => (given === '' || isValid(given)) && meetsSchema(attribute, given),
  };
}

const text: Pick<AttributeInput, 'attributes' | 'isValid'> = {
  attributes: { type: 'text', dir: 'ltr' },
  isValid: () => true,
};

/** Kinds for which the schema says more than the name. */
const byKind: {
  readonly [kind in NonNullable<ProfileAttribute['kind']>]?: (
    attribute: ProfileAttribute,
  ) => AttributeInput;
} = {
  Number: ({ min = -Infinity }) => ({
    attributes: {
      type: 'text',
      dir: 'ltr',
      // A phone's numeric keyboard may have no minus sign.
      inputMode: min < 0 ? undefined : 'decimal',
    },
    normalize: plainNumber,
    isValid: () => true,
  }),
  // Without a value it is not checked, and that is what not checked means.
  Boolean: () => ({
    attributes: { type: 'checkbox' },
    normalize: (value) => String(value.toLowerCase() === 'true'),
    isValid: () => true,
  }),
  DateTime: () => ({
    attributes: { type: 'date' },
    normalize: (typed) => typed.trim(),
    isValid: isDay,
  }),
};

/**
 * Digits of any script, with a point or a comma before decimals, as Cognito takes them. Leaves what
 * could be either, such as 1,000, for the form to refuse.
 */
function plainNumber(typed: string): string {
  const number = plainDigits(typed)
    .replace(/\s/g, '')
    .replace(/\u2212/g, '-')
    .replace(/\u066b/g, '.');
  return /^[+-]?\d+,(?!\d{3}$)\d+$/.test(number) ? number.replace(',', '.') : number;
}

/** True for no date and for one that a date field shows. */
const isDay = (value: string): boolean =>
  value === '' ||
  (/^\d{4}-\d\d-\d\d$/.test(value) && new Date(`${value}T00:00Z`).toJSON()?.slice(0, 10) === value);
