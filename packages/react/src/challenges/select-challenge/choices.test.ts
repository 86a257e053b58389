import { expect, test } from 'vitest';
import { choicesOf } from './choices.ts';

test('two kinds of password are one choice, sent as the kind that stays here', () => {
  expect(choicesOf(['PASSWORD', 'EMAIL_OTP', 'PASSWORD_SRP'])).toEqual([
    { name: 'PASSWORD', value: 'PASSWORD_SRP' },
    { name: 'EMAIL_OTP', value: 'EMAIL_OTP' },
  ]);
});

test('a password is sent where the service takes nothing else', () => {
  expect(choicesOf(['PASSWORD'])).toEqual([{ name: 'PASSWORD', value: 'PASSWORD' }]);
});

test('names nobody knows are offered as they came', () => {
  expect(choicesOf(['__proto__', 'VOICE_OTP']).map(({ value }) => value)).toEqual([
    '__proto__',
    'VOICE_OTP',
  ]);
});
