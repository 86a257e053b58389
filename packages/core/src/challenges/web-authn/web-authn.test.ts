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
  ['{"challenge":"AAEC","allowCredentials":[{"id":"AAEC"}]}', '.allowCredentials'],
  ['{"challenge":"AAEC","allowCredentials":[7]}', '.allowCredentials'],
  ['{"challenge":"AAEC","allowCredentials":{}}', '.allowCredentials'],
])('%j is reported by name', (options, member) => {
  const field = `CREDENTIAL_REQUEST_OPTIONS${member}`;
  const malformed = expect.objectContaining({ code: 'MalformedChallenge', field });
  expect(() => decode(options)).toThrow(malformed);
});

test.each([
  ['{"challenge":"AAAA","timeout":null}'],
  ['{"challenge":"AAAA","rpId":null}'],
  ['{"challenge":"AAAA","allowCredentials":null,"hints":[null],"extensions":{"a":null}}'],
  ['{"challenge":"AAAA","timeout":"long","rpId":7,"userVerification":1,"hints":"x"}'],
])('%s is read without what the browser does without', (options) => {
  const { hints, extensions, ...rest } = decode(options).options;
  expect(rest).toEqual({ challenge: 'AAAA' });
  expect([undefined, []]).toContainEqual(hints);
  expect([undefined, {}]).toContainEqual(extensions);
});

test('null in a credential’s descriptor is absent', () => {
  const allowCredentials = '[{"type":"public-key","id":"AAEC","transports":null}]';
  const read = decode(`{"challenge":"AAAA","allowCredentials":${allowCredentials}}`);
  expect(read.options.allowCredentials).toEqual([{ type: 'public-key', id: 'AAEC' }]);
});

test('an object that has no JSON is reported by name', () => {
  const round: Record<string, unknown> = {};
  round['round'] = round;
  expect(() => decode(round)).toThrow(expect.objectContaining({ code: 'MalformedChallenge' }));
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
