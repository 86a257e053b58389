import fc from 'fast-check';
import { expect, test } from 'vitest';
import { givenPassword } from './hooks/given-password.ts';
import {
  defaultPasswordPolicy,
  type PasswordPolicy,
  passwordRulesAttribute,
  rulesOf,
  unmetRules,
} from './password-policy.ts';

test.each([
  ['', ['length', 'lowercase', 'uppercase', 'number', 'symbol']],
  ['password', ['uppercase', 'number', 'symbol']],
  ['Pass word', ['number']],
  [' Password1', ['symbol', 'spaces']],
  ['Correct-Horse-7 ', ['spaces']],
  [' Correct-Horse-7', ['spaces']],
  ['Correct-Horse-7\u00a0', ['spaces']],
  ['Correct Horse 7', []],
  ['correctHorse-7', []],
])('%j lacks %j', (password, unmet) => {
  expect(unmetRules(password, defaultPasswordPolicy)).toEqual(unmet);
});

test('omitted members of a policy have Cognito’s defaults', () => {
  expect(rulesOf({})).toEqual(rulesOf(defaultPasswordPolicy));
  expect(rulesOf({ minimumLength: 12, requireSymbols: false })).toEqual([
    'length',
    'lowercase',
    'uppercase',
    'number',
  ]);
  expect(unmetRules('correct', { minimumLength: 12 })).toEqual([
    'length',
    'uppercase',
    'number',
    'symbol',
  ]);
  // As it comes of JSON or of a settings object, types or not.
  const undecided = { minimumLength: undefined, requireNumbers: undefined } as unknown;
  expect(rulesOf(undecided as PasswordPolicy)).toEqual(rulesOf(defaultPasswordPolicy));
});

test('passwordrules has the same rules', () => {
  expect(passwordRulesAttribute({ minimumLength: 12, requireSymbols: false })).toBe(
    'minlength: 12; required: lower; required: upper; required: digit;',
  );
});

test('givenPassword trims any white space at the ends and nothing else', () => {
  const blank = fc.constantFrom(...' \t\n\u00a0\u2003\u202f\u3000\ufeff');
  const blanks = fc.array(blank).map((all) => all.join(''));
  const inner = fc.string({ unit: 'binary' }).filter((text) => text === text.trim());
  fc.assert(
    fc.property(blanks, inner, blanks, (before, password, after) => {
      expect(givenPassword(before + password + after)).toBe(password);
    }),
  );
});

test('givenPassword keeps a password that meets every rule unchanged', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (password) => {
      if (!unmetRules(password, {}).includes('spaces'))
        expect(givenPassword(password)).toBe(password);
    }),
  );
});
