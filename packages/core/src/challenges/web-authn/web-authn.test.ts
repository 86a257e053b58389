import { expect, test } from 'vitest';
import { wireOf } from '../wire-of.ts';
import { webAuthnFixtures } from './web-authn.fixtures.ts';
import { webAuthn } from './web-authn.ts';

const { response } = webAuthnFixtures.plain;

const decode = (CREDENTIAL_REQUEST_OPTIONS: unknown) =>
  webAuthn.decode(wireOf({ ...response, ChallengeParameters: { CREDENTIAL_REQUEST_OPTIONS } }));

test('the options are read out of their string', () => {
  expect(webAuthn.decode(wireOf(response)).options).toMatchObject({
    challenge: 'oiPfzErle4_fwSZINCvOuA',
    rpId: 'auth.example.com',
    userVerification: 'preferred',
  });
});

test('a real object is read too', () => {
  expect(decode({ challenge: 'AAEC' }).options).toEqual({ challenge: 'AAEC' });
});

test.each([
  [undefined, ''],
  ['', ''],
  ['[', ''],
  ['[]', ''],
  ['{}', '.challenge'],
  ['{"challenge":7}', '.challenge'],
  ['{"challenge":"a b"}', '.challenge'],
  ['{"challenge":"AAEC","timeout":"long"}', '.timeout'],
  ['{"challenge":"AAEC","rpId":7}', '.rpId'],
  ['{"challenge":"AAEC","allowCredentials":[{"id":"AAEC"}]}', '.allowCredentials'],
  ['{"challenge":"AAEC","allowCredentials":[7]}', '.allowCredentials'],
  ['{"challenge":"AAEC","allowCredentials":{}}', '.allowCredentials'],
])('%j is reported by name', (options, member) => {
  const field = `CREDENTIAL_REQUEST_OPTIONS${member}`;
  const malformed = expect.objectContaining({ code: 'MalformedChallenge', field });
  expect(() => decode(options)).toThrow(malformed);
});

test.each([null, ''])('a userHandle of %j is left out of the credential', (userHandle) => {
  const proof = { clientDataJSON: 'AA', authenticatorData: 'AQ', signature: 'Ag' };
  const credential = {
    id: 'AAEC',
    rawId: 'AAEC',
    type: 'public-key',
    authenticatorAttachment: null,
    clientExtensionResults: {},
    response: { ...proof, userHandle },
  };
  const { CREDENTIAL } = webAuthn.encode({ credential }, webAuthn.decode(wireOf(response)));
  expect(JSON.parse(CREDENTIAL ?? '')).toEqual({
    id: 'AAEC',
    rawId: 'AAEC',
    type: 'public-key',
    clientExtensionResults: {},
    response: proof,
  });
});

test('a userHandle and an attachment that are known go along', () => {
  const proof = { clientDataJSON: 'AA', authenticatorData: 'AQ', signature: 'Ag' };
  const credential = {
    id: 'AAEC',
    rawId: 'AAEC',
    type: 'public-key',
    authenticatorAttachment: 'platform',
    clientExtensionResults: {},
    response: { ...proof, userHandle: 'Aw' },
  };
  const { CREDENTIAL } = webAuthn.encode({ credential }, webAuthn.decode(wireOf(response)));
  expect(JSON.parse(CREDENTIAL ?? '')).toEqual(credential);
});
