import { expect, test } from 'vitest';
import { signIn } from '../../test/scripted-sign-in.ts';
import { fixtures } from '../fixtures.ts';

const totpOnly = fixtures.MFA_SETUP['totp-only'].response;
const several = {
  ...totpOnly,
  ChallengeParameters: { MFAS_CAN_SETUP: '["SMS_MFA","SOFTWARE_TOKEN_MFA","EMAIL_OTP"]' },
};
const smsOnly = { ...totpOnly, ChallengeParameters: { MFAS_CAN_SETUP: '["SMS_MFA"]' } };
const associated = { SecretCode: 'JBSWY3DPEHPK3PXP', Session: 'AYABeAssociated' };
const tokens = { AuthenticationResult: { AccessToken: 'a' } };

test('an authenticator app is associated, verified and answered with each newest session', async () => {
  const verified = { Status: 'SUCCESS', Session: 'AYABeVerified' };
  const { client, sent, at } = signIn([totpOnly, associated, verified, tokens]);
  await client.identify({ username: 'dana' });
  expect(at('challenge')).toMatchObject({
    challenge: { secretCode: 'JBSWY3DPEHPK3PXP', session: 'AYABeAssociated' },
    turn: 1,
  });
  await client.answer({ code: '123456', friendlyDeviceName: 'My phone' });
  at('signed-in');
  expect(sent.slice(1)).toMatchObject([
    { operation: 'AssociateSoftwareToken', input: { Session: totpOnly.Session } },
    {
      operation: 'VerifySoftwareToken',
      input: { Session: 'AYABeAssociated', UserCode: '123456', FriendlyDeviceName: 'My phone' },
    },
    {
      operation: 'RespondToAuthChallenge',
      input: {
        ChallengeName: 'MFA_SETUP',
        Session: 'AYABeVerified',
        ChallengeResponses: { USERNAME: totpOnly.ChallengeParameters.USER_ID_FOR_SRP },
      },
    },
  ]);
});

test('a verification with status ERROR and HTTP 200 counts as a wrong code', async () => {
  const { client, at } = signIn([totpOnly, associated, { Status: 'ERROR' }]);
  await client.identify({ username: 'dana' });
  const wrong = client.answer({ code: '000000' });
  await expect(wrong).rejects.toMatchObject({ kind: 'code-mismatch', field: 'code' });
  expect(at('challenge').challenge).toMatchObject({ session: 'AYABeAssociated' });
});

test('with several factors, setup starts only once the user chooses one', async () => {
  const { client, sent, at } = signIn([several, associated]);
  await client.identify({ username: 'dana' });
  expect(sent).toHaveLength(1);
  await client.answer({ choice: 'SOFTWARE_TOKEN_MFA' });
  expect(at('challenge')).toMatchObject({ turn: 1, challenge: { secretCode: 'JBSWY3DPEHPK3PXP' } });
});

test('the answer with an email address sets it up', async () => {
  const { client, sent, at } = signIn([several, fixtures.EMAIL_OTP.mfa.response]);
  await client.identify({ username: 'dana' });
  await client.answer({ email: 'dana@example.com' });
  expect(sent[1]?.input).toMatchObject({ ChallengeResponses: { EMAIL: 'dana@example.com' } });
  expect(at('challenge').challenge.name).toBe('EMAIL_OTP');
});

test('with only SMS_MFA to set up, the flow makes no call and stays usable', async () => {
  const { client, sent } = signIn([smsOnly]);
  await client.identify({ username: 'dana' });
  expect(sent).toHaveLength(1);
  client.changeUser();
  expect(client.getState().at).toBe('identify');
});

test('an AssociateSoftwareToken response without a secret fails the sign-in and names the member', async () => {
  const { client, at } = signIn([totpOnly, { Session: 'AYABeAssociated' }]);
  await client.identify({ username: 'dana' });
  expect(at('failed').error).toMatchObject({ code: 'MalformedChallenge', field: 'SecretCode' });
});

test('setup works without a session', async () => {
  const bare = { ...totpOnly, Session: undefined };
  const verified = { Status: 'SUCCESS' };
  const { client, sent } = signIn([bare, { SecretCode: 'JBSWY3DPEHPK3PXP' }, verified, tokens]);
  await client.identify({ username: 'dana' });
  await client.answer({ code: '123456' });
  expect(sent.slice(1).map(({ input }) => 'Session' in input)).toEqual([false, false, false]);
});
