import { expect, test } from 'vitest';
import { kindsOf } from './kinds.ts';

test('what can be set up here keeps the service’s order', () => {
  expect(kindsOf(['EMAIL_OTP', 'SOFTWARE_TOKEN_MFA'])).toEqual({
    here: ['EMAIL_OTP', 'SOFTWARE_TOKEN_MFA'],
    elsewhere: [],
  });
});

test('a phone number and names nobody knows are for elsewhere', () => {
  expect(kindsOf(['SMS_MFA', 'SOFTWARE_TOKEN_MFA', 'VOICE_OTP', '__proto__'])).toEqual({
    here: ['SOFTWARE_TOKEN_MFA'],
    elsewhere: ['SMS_MFA', 'VOICE_OTP', '__proto__'],
  });
});

test('both names of codes by e-mail are one kind', () => {
  expect(kindsOf(['EMAIL_MFA', 'EMAIL_OTP']).here).toEqual(['EMAIL_OTP']);
});
