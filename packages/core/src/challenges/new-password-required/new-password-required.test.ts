import { expect, test } from 'vitest';
import { decodeChallenge } from '../../decode-challenge.ts';
import { newPasswordRequiredFixtures } from './new-password-required.fixtures.ts';
import { newPasswordRequired } from './new-password-required.ts';

const decode = (parameters: Record<string, unknown>) =>
  newPasswordRequired.decode({
    name: 'NEW_PASSWORD_REQUIRED',
    session: 'AYABeA',
    parameters,
    availableChallenges: [],
  });

test('required attributes lose their prefix and gain a kind', () => {
  const { response } = newPasswordRequiredFixtures['with-attributes'];
  expect(decodeChallenge(response)).toMatchObject({
    requiredAttributes: [
      { name: 'given_name', kind: 'text' },
      { name: 'family_name', kind: 'text' },
      { name: 'phone_number', kind: 'phone_number' },
      { name: 'address', kind: 'address' },
    ],
    userAttributes: { email: 'mary@example.com', email_verified: 'true' },
  });
});

test('real arrays and objects are read like JSON in a string', () => {
  const challenge = decode({ requiredAttributes: ['custom:team'], userAttributes: { email: 'e' } });
  expect(challenge.requiredAttributes).toEqual([{ name: 'custom:team', kind: 'text' }]);
  expect(challenge.userAttributes).toEqual({ email: 'e' });
});

test('without parameters nothing is required', () => {
  expect(decode({})).toMatchObject({ requiredAttributes: [], userAttributes: {} });
  expect(decode({ requiredAttributes: '', userAttributes: '' }).requiredAttributes).toEqual([]);
});

test.each([
  ['requiredAttributes', '['],
  ['requiredAttributes', '{}'],
  ['requiredAttributes', '[7]'],
])('%s that reads %s is reported by name', (field, value) => {
  const malformed = expect.objectContaining({ code: 'MalformedChallenge', field });
  expect(() => decode({ [field]: value })).toThrow(malformed);
});

test.each([
  ['{"email_verified":true,"email":"d@e.com"}', { email_verified: 'true', email: 'd@e.com' }],
  ['{"custom:tenant":7,"email":"d@e.com"}', { 'custom:tenant': '7', email: 'd@e.com' }],
  ['{"nickname":null,"email":"d@e.com"}', { email: 'd@e.com' }],
  ['{"address":{"formatted":"1 Road"}}', {}],
  ['null', {}],
  ['[]', {}],
  ['nope', {}],
])(
  'userAttributes that read %s refuse no step, because they are only shown',
  (wire, userAttributes) => {
    expect(decode({ userAttributes: wire }).userAttributes).toEqual(userAttributes);
  },
);

test('null in a list of required attributes is absent', () => {
  const { requiredAttributes } = decode({ requiredAttributes: '[null,"given_name"]' });
  expect(requiredAttributes).toEqual([{ name: 'given_name', kind: 'text' }]);
});

test('encode sends the password and the required attributes, with the prefix', () => {
  const challenge = decode({ requiredAttributes: '["userAttributes.given_name"]' });
  const answer = { newPassword: 'Fresh-Horse-2!', userAttributes: { given_name: 'Dana' } };
  expect(newPasswordRequired.encode(answer, challenge)).toEqual({
    NEW_PASSWORD: 'Fresh-Horse-2!',
    'userAttributes.given_name': 'Dana',
  });
});

test('encode omits attributes that the service has, or that only it may set', () => {
  const challenge = decode({ userAttributes: '{"email":"dana@example.com"}' });
  const userAttributes = {
    email: 'eve@example.com',
    phone_number_verified: 'true',
    sub: 's',
    nickname: 'D',
  };
  expect(newPasswordRequired.encode({ newPassword: 'p', userAttributes }, challenge)).toEqual({
    NEW_PASSWORD: 'p',
    'userAttributes.nickname': 'D',
  });
});

test('attributes named like Object.prototype members stay data', () => {
  const challenge = decode({
    requiredAttributes: '["userAttributes.constructor"]',
    userAttributes: '{"__proto__":"x"}',
  });
  expect(challenge.requiredAttributes).toEqual([{ name: 'constructor', kind: 'text' }]);
  expect(Object.hasOwn(challenge.userAttributes, '__proto__')).toBe(true);
});
