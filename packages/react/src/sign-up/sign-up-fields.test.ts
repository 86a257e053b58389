import { ChallengeError } from '@countersign/core';
import type { Pool } from '@countersign/core/pool';
import { expect, test } from 'vitest';
import { examplePool } from '../../test/example-pool.ts';
import type { IdentifierKind } from '../sign-in/identifiers.ts';
import { fieldAtFault, withField } from './field-at-fault.ts';
import { type AskedField, askedFields, mayOmitPassword } from './sign-up-fields.ts';
import { signUpInput } from './sign-up-input.ts';

const base = examplePool;

type Names = Pool['signIn']['names'];

function poolWith(
  names: Names,
  autoVerified: Pool['signUp']['autoVerified'] = [],
  required: readonly string[] = [],
  more: Partial<Pool> = {},
): Pool {
  return {
    ...base,
    signIn: { ...base.signIn, names },
    signUp: { allowed: true, autoVerified },
    attributes: base.attributes.map((one) => ({ ...one, required: required.includes(one.name) })),
    ...more,
  };
}

const summary = (field: AskedField): string =>
  field.type === 'identifier'
    ? `(${field.kind}${field.fills ? ` = ${field.fills}` : ''})`
    : field.type === 'attribute'
      ? `${field.attribute.name}${field.attribute.required ? '' : '?'}`
      : field.type === 'own'
        ? `own ${field.field.name}`
        : `no ${field.name}`;

const smsOnly = { mfa: { mode: 'ON', methods: ['SMS_MFA'] } } as const;

test.each<[string, Pool, string]>([
  [
    'one username where two are required',
    poolWith(['username'], [], ['preferred_username']),
    '(username = preferred_username)',
  ],
  ['a username alone', poolWith(['username']), '(username)'],
  ['what the pool requires', poolWith(['username'], [], ['nickname']), '(username) nickname'],
  ['an address to confirm', poolWith(['username', 'email'], ['email']), '(username) email'],
  ['one of two to confirm', poolWith(['username'], ['email', 'phone_number']), '(username) email'],
  [
    'no second one if a number confirms',
    poolWith(['username'], ['email', 'phone_number'], ['phone_number']),
    '(username) phone_number',
  ],
  ['an address as the username', poolWith(['email'], ['email'], ['email']), '(email = email)'],
  [
    'a number as the username',
    poolWith(['phone_number'], ['phone_number']),
    '(phone = phone_number)',
  ],
  [
    'a number that only an address confirms',
    poolWith(['phone_number'], ['email']),
    '(phone = phone_number) email',
  ],
  ['either', poolWith(['email', 'phone_number'], ['email', 'phone_number']), '(emailOrPhone)'],
  [
    'either, of which one confirms',
    poolWith(['email', 'phone_number'], ['email']),
    '(email = email)',
  ],
  [
    'either, of which one is required',
    poolWith(['email', 'phone_number'], ['email', 'phone_number'], ['phone_number']),
    '(phone = phone_number)',
  ],
  [
    'either, of which both are required',
    poolWith(['email', 'phone_number'], ['email', 'phone_number'], ['email', 'phone_number']),
    '(email = email) phone_number',
  ],
  [
    'a number for required text messages',
    poolWith(['email'], ['email'], [], smsOnly),
    '(email = email) phone_number',
  ],
])('asks for %s', (_, pool, expected) => {
  expect(askedFields(pool).map(summary).join(' ')).toBe(expected);
});

const email = poolWith(['email'], ['email'], ['nickname']);

test('the app says what users sign in with, where the pool lets them choose a name', () => {
  const pool = poolWith(['username'], ['email'], ['nickname']);
  const ask = (...args: [IdentifierKind?]) =>
    askedFields(pool, [], ...args)
      .map(summary)
      .join(' ');
  expect(ask()).toBe('(username) nickname email');
  expect(ask('any')).toBe('(username) nickname email');
  expect(ask('email')).toBe('(email = email) nickname');
  expect(ask('phone')).toBe('(phone = phone_number) nickname email');
});

const own = { name: 'own', label: 'Own' };

test.each<[string, Parameters<typeof askedFields>[1], string]>([
  ['before what is required', ['custom:team'], '(email = email) custom:team? nickname'],
  [
    'in the app’s order',
    ['nickname', 'email', 'custom:team'],
    'nickname (email = email) custom:team?',
  ],
  [
    'by the name of the username',
    ['custom:team', 'username'],
    'custom:team? (email = email) nickname',
  ],
  ['once: the username is the address', ['username', 'email'], '(email = email) nickname'],
  ['once: the address first', ['email', 'nickname', 'username'], '(email = email) nickname'],
  [
    'once: an attribute',
    ['custom:team', 'nickname', 'custom:team'],
    '(email = email) custom:team? nickname',
  ],
  [
    'once: of its own',
    [own, own, 'own', 'custom:none', 'custom:none'],
    '(email = email) own own no custom:none nickname',
  ],
  [
    'required by the app',
    [{ name: 'custom:team', required: true }],
    '(email = email) custom:team nickname',
  ],
  [
    'never optional against the pool',
    [{ name: 'nickname', required: false }],
    '(email = email) nickname',
  ],
  [
    'of the app’s own',
    [{ name: 'invitation', label: 'Invitation' }],
    '(email = email) own invitation nickname',
  ],
  ['that the client may not write', ['custom:secret'], '(email = email) no custom:secret nickname'],
  [
    'that the pool does not have',
    ['custom:none', 'shoe'],
    '(email = email) no custom:none no shoe nickname',
  ],
])('asks for fields %s', (_, fields, expected) => {
  expect(askedFields(email, fields).map(summary).join(' ')).toBe(expected);
});

test.each<[string, Pool['signIn']['firstFactors'], Pool, boolean]>([
  ['a code goes to what is verified', ['EMAIL_OTP'], email, true],
  ['a code goes elsewhere', ['SMS_OTP'], email, false],
  [
    'either may be verified',
    ['EMAIL_OTP', 'SMS_OTP'],
    poolWith(['email', 'phone_number'], ['email', 'phone_number']),
    true,
  ],
  [
    'one of either cannot get codes',
    ['EMAIL_OTP'],
    poolWith(['email', 'phone_number'], ['email', 'phone_number']),
    false,
  ],
  [
    'the number is verified first',
    ['EMAIL_OTP'],
    poolWith(['email'], ['email', 'phone_number'], ['phone_number']),
    false,
  ],
  ['a second factor is required', ['EMAIL_OTP'], { ...email, ...smsOnly }, false],
  ['nothing is verified', ['EMAIL_OTP'], poolWith(['email']), false],
])('whether a password may be left out: %s', (_, firstFactors, pool, expected) => {
  const whole = { ...pool, signIn: { ...pool.signIn, firstFactors } };
  expect(mayOmitPassword(whole, askedFields(whole))).toBe(expected);
  const withoutFlow = { ...whole, signIn: { ...whole.signIn, flows: ['USER_SRP_AUTH'] as const } };
  expect(mayOmitPassword(withoutFlow, askedFields(withoutFlow))).toBe(false);
});

test('the input leaves out what is empty, and gives the triggers the other fields', () => {
  const asked = askedFields(email, [
    'custom:team',
    { name: 'phone_number' },
    { name: 'invitation', label: 'Invitation' },
    { name: 'news', label: 'News', checkbox: true },
  ]);
  const typed = {
    field0: ' ada@example.com',
    field1: ' ',
    field2: '0044 20 7946 0958',
    field3: 'AB12 ',
    field4: false,
    field5: 'Ada',
  };
  expect(signUpInput(asked, typed, { captcha: 'token' })).toEqual({
    Username: 'ada@example.com',
    UserAttributes: [
      { Name: 'email', Value: 'ada@example.com' },
      { Name: 'phone_number', Value: '+442079460958' },
      { Name: 'nickname', Value: 'Ada' },
    ],
    ValidationData: [
      { Name: 'invitation', Value: 'AB12' },
      { Name: 'news', Value: 'false' },
      { Name: 'captcha', Value: 'token' },
    ],
  });
});

const asked = askedFields(email, ['custom:team', { name: 'invitation', label: 'Invitation' }]);

test.each<[string, string, ConstructorParameters<typeof ChallengeError>[1], string | undefined]>([
  [
    'an address format',
    'invalid-parameter',
    { message: 'Invalid email address format.' },
    'field0',
  ],
  [
    'a length',
    'invalid-parameter',
    {
      message:
        'Attributes did not conform to the schema: custom:team: String must be between 2 and 5 characters long',
    },
    'field1',
  ],
  ['a missing attribute', 'attribute-missing', { field: 'nickname' }, 'field3'],
  ['a password', 'password-policy', { field: 'password' }, 'password'],
  ['an address that is taken', 'user-exists', { field: 'username' }, undefined],
  [
    'a trigger',
    'lambda',
    { message: 'PreSignUp failed with error invitation: Unknown code..' },
    'field2',
  ],
  [
    'a trigger on the address',
    'lambda',
    { message: 'PreSignUp failed with error email: Use your work address..' },
    'field0',
  ],
  [
    'a trigger on nothing',
    'lambda',
    { message: 'PreSignUp failed with error Sorry: closed..' },
    undefined,
  ],
  ['anything else', 'other', { message: 'Something about email' }, undefined],
])('a refusal about %s is shown at its field', (_, kind, options, expected) => {
  const error = new ChallengeError('Refused', { ...options, kind: kind as ChallengeError['kind'] });
  expect(fieldAtFault(withField(error, asked), asked)).toBe(expected);
});
