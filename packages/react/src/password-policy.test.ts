import { expect, test } from 'vitest';
import {
  defaultPasswordPolicy,
  passwordRulesAttribute,
  rulesOf,
  unmetRules,
} from './password-policy.ts';

test.each([
  ['', ['length', 'lowercase', 'uppercase', 'number', 'symbol']],
  ['password', ['uppercase', 'number', 'symbol']],
  ['Pass word', ['number']],
  [' Password1', ['symbol']],
  ['correctHorse-7', []],
])('%j lacks %j', (password, unmet) => {
  expect(unmetRules(password, defaultPasswordPolicy)).toEqual(unmet);
});

test('a policy shows only what it asks', () => {
  expect(rulesOf({ minimumLength: 12, requireNumbers: true })).toEqual(['length', 'number']);
});

test('password managers are told the same', () => {
  expect(passwordRulesAttribute({ minimumLength: 12, requireNumbers: true })).toBe(
    'minlength: 12; required: digit;',
  );
});
