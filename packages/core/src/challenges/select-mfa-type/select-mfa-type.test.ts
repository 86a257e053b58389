import { expect, test } from 'vitest';
import { wireOf } from '../wire-of.ts';
import { selectMfaTypeFixtures } from './select-mfa-type.fixtures.ts';
import { selectMfaType } from './select-mfa-type.ts';

const decode = (ChallengeParameters: object) =>
  selectMfaType.decode(wireOf({ ChallengeName: 'SELECT_MFA_TYPE', ChallengeParameters }));

test('the list is read out of its string, in order', () => {
  const wire = wireOf(selectMfaTypeFixtures['with-email'].response);
  expect(selectMfaType.decode(wire).mfasCanChoose).toEqual([
    'SOFTWARE_TOKEN_MFA',
    'EMAIL_OTP',
    'SMS_MFA',
  ]);
});

test.each([
  [{ MFAS_CAN_CHOOSE: ['SMS_MFA', 'FUTURE_MFA'] }],
  [{ MFAS_CAN_SELECT: '["SMS_MFA","FUTURE_MFA"]' }],
])('decode reads %j and keeps unknown members', (parameters) => {
  expect(decode(parameters).mfasCanChoose).toEqual(['SMS_MFA', 'FUTURE_MFA']);
});

test('an empty list is for the screen to say', () => {
  expect(decode({ MFAS_CAN_CHOOSE: '[]' }).mfasCanChoose).toEqual([]);
});

test.each([[{}], [{ MFAS_CAN_CHOOSE: '"SMS_MFA"' }]])(
  '%j is reported as malformed MFAS_CAN_CHOOSE',
  (parameters) => {
    const malformed = expect.objectContaining({
      code: 'MalformedChallenge',
      field: 'MFAS_CAN_CHOOSE',
    });
    expect(() => decode(parameters)).toThrow(malformed);
  },
);

test('the choice goes out as it came', () => {
  const challenge = decode({ MFAS_CAN_CHOOSE: '["EMAIL_OTP"]' });
  expect(selectMfaType.encode({ choice: 'EMAIL_OTP' }, challenge)).toEqual({ ANSWER: 'EMAIL_OTP' });
});
