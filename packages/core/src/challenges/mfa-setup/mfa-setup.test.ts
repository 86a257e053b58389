import { expect, test } from 'vitest';
import { wireOf } from '../wire-of.ts';
import { mfaSetupFixtures } from './mfa-setup.fixtures.ts';
import { mfaSetup } from './mfa-setup.ts';

const challenge = mfaSetup.decode(wireOf(mfaSetupFixtures['sms-and-totp'].response));

test('decode parses the list of factors', () => {
  expect(challenge.mfasCanSetup).toEqual(['SMS_MFA', 'SOFTWARE_TOKEN_MFA']);
});

test('a real array is read too', () => {
  const ChallengeParameters = { MFAS_CAN_SETUP: ['EMAIL_OTP'] };
  expect(
    mfaSetup.decode(wireOf({ ChallengeName: 'MFA_SETUP', ChallengeParameters })),
  ).toMatchObject({
    mfasCanSetup: ['EMAIL_OTP'],
  });
});

test('an empty list decodes to an empty list', () => {
  const ChallengeParameters = { MFAS_CAN_SETUP: '[]' };
  const wire = wireOf({ ChallengeName: 'MFA_SETUP', ChallengeParameters });
  expect(mfaSetup.decode(wire).mfasCanSetup).toEqual([]);
});

test('a missing list is reported as malformed MFAS_CAN_SETUP', () => {
  const malformed = expect.objectContaining({
    code: 'MalformedChallenge',
    field: 'MFAS_CAN_SETUP',
  });
  expect(() => mfaSetup.decode(wireOf({ ChallengeName: 'MFA_SETUP' }))).toThrow(malformed);
});

test('encode sends an address as EMAIL and nothing for a verified app', () => {
  expect(mfaSetup.encode({ email: 'dana@example.com' }, challenge)).toEqual({
    EMAIL: 'dana@example.com',
  });
  expect(mfaSetup.encode({}, challenge)).toEqual({});
});
