import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { poolAttribute } from '../../test/pool-attribute.ts';
import { PoolAttributeField } from './pool-attribute-field.tsx';

afterEach(cleanup);

const ignored = async () => {};
const input = { name: 'a', ref: () => {}, onChange: ignored, onBlur: ignored };

test.each([
  ['birthdate', 'String', '', 'date'],
  ['birthdate', 'String', '1990-01-31', 'date'],
  // Dates that the browser's own field would show as empty, and so delete.
  ['birthdate', 'String', '1990-02-31', 'text'],
  ['birthdate', 'String', '31.01.1990', 'text'],
  ['custom:since', 'DateTime', '', 'datetime-local'],
  ['custom:since', 'DateTime', '2026-11-28T10:00:00.000Z', 'text'],
  ['website', 'String', 'example', 'url'],
] as const)('%s, a %s with the value “%s”, has a field of type %s', (name, kind, value, type) => {
  const attribute = poolAttribute(name, { kind });
  render(<PoolAttributeField {...{ attribute, input }} problem={undefined} defaultValue={value} />);
  const field = screen.getByLabelText<HTMLInputElement>(/./);
  expect([field.type, field.value]).toEqual([type, value]);
});
