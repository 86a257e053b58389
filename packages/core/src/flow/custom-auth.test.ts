import { expect, test } from 'vitest';
import { signIn } from '../../test/scripted-sign-in.ts';
import { ChallengeError } from '../challenge-error.ts';
import { fixtures } from '../fixtures.ts';

const custom = fixtures.CUSTOM_CHALLENGE.plain.response;
const verifier = fixtures.PASSWORD_VERIFIER['user-auth'].response;

test('CUSTOM_AUTH starts with the username alone and sends metadata with every call', async () => {
  const { client, sent } = signIn([custom, custom], {
    authFlow: 'CUSTOM_AUTH',
    clientMetadata: { channel: 'web' },
  });
  expect(client.getState()).toMatchObject({ asksPassword: false });
  await client.identify({ username: 'dana' });
  await client.answer({ answer: 'Rex' });
  const ClientMetadata = { channel: 'web' };
  expect(sent).toMatchObject([
    { input: { AuthFlow: 'CUSTOM_AUTH', AuthParameters: { USERNAME: 'dana' }, ClientMetadata } },
    { input: { ChallengeResponses: { ANSWER: 'Rex' }, ClientMetadata } },
  ]);
});

test('with srpFirst, the password is proved before the custom challenge', async () => {
  const { client, sent, at } = signIn([verifier, custom], {
    authFlow: 'CUSTOM_AUTH',
    srpFirst: true,
  });
  expect(client.getState()).toMatchObject({ asksPassword: true });
  await client.identify({ username: 'dana', password: 'p' });
  at('challenge');
  expect(sent[0]?.input['AuthParameters']).toEqual({
    USERNAME: 'dana',
    CHALLENGE_NAME: 'SRP_A',
    SRP_A: expect.stringMatching(/^[0-9a-f]+$/),
  });
});

test('srpFirst needs a pool', () => {
  const create = () =>
    signIn([], { authFlow: 'CUSTOM_AUTH', srpFirst: true, userPoolId: undefined });
  expect(create).toThrow(/^CUSTOM_AUTH got no userPoolId/);
});

test('the first screen shows why a password in a custom flow was refused', async () => {
  const incorrect = new ChallengeError('NotAuthorizedException', {
    kind: 'incorrect',
    sessionAlive: false,
  });
  const { client, at } = signIn([fixtures.PASSWORD.plain.response, incorrect], {
    authFlow: 'CUSTOM_AUTH',
  });
  await client.identify({ username: 'dana' });
  await expect(client.answer({ password: 'p' })).rejects.toBe(incorrect);
  expect(at('identify')).toMatchObject({ username: 'dana', error: incorrect });
});
