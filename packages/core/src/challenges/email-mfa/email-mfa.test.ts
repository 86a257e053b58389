import { expect, test } from 'vitest';
import { wireOf } from '../wire-of.ts';
import { emailMfaFixtures } from './email-mfa.fixtures.ts';
import { emailMfa } from './email-mfa.ts';

const challenge = emailMfa.decode(wireOf(emailMfaFixtures.plain.response));

test('decode keeps the destination as the service masked it', () => {
  const { CODE_DELIVERY_DESTINATION } = emailMfaFixtures.plain.response.ChallengeParameters;
  expect(challenge.delivery?.destination).toBe(CODE_DELIVERY_DESTINATION);
});

test('the code goes out as EMAIL_MFA_CODE', () => {
  expect(emailMfa.encode({ code: '123456' }, challenge)).toEqual({ EMAIL_MFA_CODE: '123456' });
});
