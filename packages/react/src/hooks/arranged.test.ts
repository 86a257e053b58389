import { expect, test } from 'vitest';
import { arranged } from './arranged.ts';

const offered = ['SMS_OTP', 'VOICE_OTP', 'PASSWORD_SRP', 'WEB_AUTHN'];

test('without a word of the app the service’s order stands', () => {
  expect(arranged(offered, {})).toEqual(offered);
});

test('what the order names comes first, the rest follows as it came', () => {
  expect(arranged(offered, { order: ['WEB_AUTHN', 'EMAIL_OTP'] })).toEqual([
    'WEB_AUTHN',
    'SMS_OTP',
    'VOICE_OTP',
    'PASSWORD_SRP',
  ]);
});

test('an unknown name is removed only if the filter says so', () => {
  expect(arranged(offered, { filter: (name) => name !== 'SMS_OTP' })).toContain('VOICE_OTP');
  expect(arranged(offered, { filter: (name) => name !== 'VOICE_OTP' })).not.toContain('VOICE_OTP');
});

test('one name may stand for another in the order', () => {
  const nameOf = (name: string) => name.replace('_SRP', '');
  expect(arranged(offered, { order: ['PASSWORD'] }, nameOf)[0]).toBe('PASSWORD_SRP');
});

test('the service’s own list is left as it is', () => {
  const frozen = Object.freeze([...offered]);
  expect(arranged(frozen, { order: ['WEB_AUTHN'] })[0]).toBe('WEB_AUTHN');
});
