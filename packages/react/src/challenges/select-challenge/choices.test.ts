import { wireChallengeNames } from '@countersign/core';
import { firstScreen } from '@countersign/core/first-screen';
import type { Transport } from '@countersign/core/transport';
import { expect, test } from 'vitest';
import { choicesOf, mergedName } from './choices.ts';

test('both kinds of password are one choice, which sends PASSWORD_SRP', () => {
  expect(choicesOf(['PASSWORD', 'EMAIL_OTP', 'PASSWORD_SRP'])).toEqual([
    { name: 'PASSWORD', value: 'PASSWORD_SRP' },
    { name: 'EMAIL_OTP', value: 'EMAIL_OTP' },
  ]);
});

test('the choice sends PASSWORD if the service offers no SRP', () => {
  expect(choicesOf(['PASSWORD'])).toEqual([{ name: 'PASSWORD', value: 'PASSWORD' }]);
});

test('unknown names are offered unchanged', () => {
  expect(choicesOf(['__proto__', 'VOICE_OTP']).map(({ value }) => value)).toEqual([
    '__proto__',
    'VOICE_OTP',
  ]);
});

const transport: Transport = () => new Promise(() => {});

// The first screen cannot share code with a view: it would load a file more.
test.each(wireChallengeNames)(
  '%s is a password here exactly if the first screen asks for one',
  (name) => {
    const first = firstScreen({ transport, clientId: 'client', preferredChallenge: name });
    expect(mergedName(name) === 'PASSWORD').toBe(first.asksPassword);
  },
);
