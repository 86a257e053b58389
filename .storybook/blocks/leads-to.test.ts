import { wireChallengeNames } from '@countersign/core';
import { expect, test } from 'vitest';
import { leadsTo } from './leads-to.ts';
import { refusalsOf } from './refusals.ts';

test.each(wireChallengeNames)(
  'every refusal of %s ends on a screen, and says why',
  async (name) => {
    for (const refusal of refusalsOf(name)) {
      const { error, state } = await leadsTo(name, refusal);
      expect(error.code).toBe(refusal.code);
      expect(state.pending).toBe(false);
      expect(['signed-in', 'remember-device']).not.toContain(state.at);
      const goesOn = state.at === 'reset-password' || state.at === 'confirm-sign-up';
      expect(state.error === undefined, `${name} ${refusal.code}`).toBe(goesOn);
    }
  },
);

test('a wrong code stays, a refused password begins again, a lost session is over', async () => {
  const wrong = await leadsTo('SMS_MFA', { code: 'CodeMismatchException' });
  expect([wrong.state.at, wrong.begunAgain]).toEqual(['challenge', false]);

  const text = 'Incorrect username or password.';
  const refused = await leadsTo('PASSWORD_VERIFIER', { code: 'NotAuthorizedException', text });
  expect([refused.state.at, refused.begunAgain]).toEqual(['challenge', true]);

  const over = await leadsTo('EMAIL_OTP', {
    code: 'NotAuthorizedException',
    text: 'Invalid session for the user, session is expired.',
  });
  expect(over.state.at).toBe('expired');
});

test('a device that Cognito refuses is reported as forgotten', async () => {
  const { state } = await leadsTo('DEVICE_PASSWORD_VERIFIER', {
    code: 'NotAuthorizedException',
    text: 'Incorrect username or password.',
  });
  expect(state.error?.kind).toBe('device-not-found');
});
