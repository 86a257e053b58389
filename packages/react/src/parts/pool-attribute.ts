import { attributeKind, type RequiredAttribute } from '@countersign/core';
import type { PoolAttribute } from '@countersign/core/pool';
import { type AttributeInput, attributeInput } from './attribute-kinds.ts';
import { plainDigits } from './names.ts';

/** The input for an attribute of a pool, which has a type and bounds beside its kind. */
export interface PoolInput extends AttributeInput {
  /** True if a value of the right format is within the pool's bounds. */
  isWithin(value: string): boolean;
}

/** An attribute as a challenge has it, without the pool's type and bounds. */
export const asRequired = ({ name }: Pick<PoolAttribute, 'name'>): RequiredAttribute => ({
  name,
  kind: attributeKind(name),
});

/** Returns the input for an attribute of a pool. */
export function poolInput(attribute: PoolAttribute): PoolInput {
  const usual = attributeInput(asRequired(attribute));
  const ofType = byType[attribute.kind];
  return {
    ...usual,
    ...ofType,
    attributes: { ...usual.attributes, ...ofType.attributes },
    isWithin: (value) => isWithin(value, attribute),
  };
}

/** Only text has a length, and only a number has a size. Source: API reference, SchemaAttributeType. */
function isWithin(value: string, { kind, ...bounds }: PoolAttribute): boolean {
  const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = bounds;
  const { minLength = 0, maxLength = Number.POSITIVE_INFINITY } = bounds;
  return kind === 'Number'
    ? Number(value) >= min && Number(value) <= max
    : value.length >= minLength && value.length <= maxLength;
}

/**
 * Digits of any script, with a point before decimals. It leaves what could be a thousand or one, such
 * as `1,000`, for the form to refuse.
 */
function plainNumber(typed: string): string {
  const number = plainDigits(typed)
    .replace(/\s/g, '')
    .replace(/[\u2212\u2013]/, '-')
    .replace(/\u066b/, '.');
  return /^-?\d+,(?!\d{3}$)\d+$/.test(number) ? number.replace(',', '.') : number;
}

const isMoment = (value: string): boolean => Number.isFinite(Date.parse(value));

const byType: { [T in PoolAttribute['kind']]: Partial<AttributeInput> } = {
  String: {},
  Number: {
    // Not `type="number"`: it changes when scrolled, and refuses the digits of other scripts.
    attributes: { inputMode: 'decimal', dir: 'ltr', spellCheck: false },
    normalize: plainNumber,
    isValid: (value) => /^-?\d{1,20}(\.\d{1,20})?$/.test(value),
  },
  DateTime: {
    attributes: { type: 'datetime-local' },
    // The user means their own time zone; the service gets the moment.
    normalize: (typed) => (isMoment(typed) ? new Date(typed).toISOString() : typed),
    isValid: isMoment,
  },
  Boolean: { isValid: (value) => /^(true|false)$/.test(value) },
};
