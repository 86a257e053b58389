import { expect, test } from 'vitest';
import { poolOfOne } from '../../test/pool-of-one.ts';
import { ChallengeError } from '../challenge-error.ts';
import {
  createAccount,
  type KnownOfUser,
  preferSecondStep,
  type SecondStepName,
  type SecondStepRules,
  secondStepsOf,
  turnOffSecondStep,
  turnOnSecondStep,
} from './index.ts';

const attributes = {
  email: 'dana@example.com',
  email_verified: 'true',
  phone_number: '+15550100',
  phone_number_verified: 'true',
};
const all = ['SOFTWARE_TOKEN_MFA', 'SMS_MFA', 'EMAIL_OTP', 'WEB_AUTHN'] as const;
const having = (...secondSteps: string[]) => ({ username: 'u1', attributes, secondSteps });

const rows = (
  user: KnownOfUser['user'],
  rules?: SecondStepRules,
  known = { factors: ['SOFTWARE_TOKEN'], hasPasskey: true },
) =>
  secondStepsOf({ user, ...known }, rules).map(({ name, use, lacks, keptBy }) =>
    [name, use, lacks ?? keptBy].filter(Boolean).join(' '),
  );

test('lists the methods of the pool, and one that is on although the app does not list it', () => {
  expect(rows(having())).toEqual(['SOFTWARE_TOKEN_MFA off', 'SMS_MFA off', 'EMAIL_OTP off']);
  expect(rows(having('SMS_MFA'), { methods: ['EMAIL_OTP'] })).toEqual([
    'SMS_MFA on',
    'EMAIL_OTP off',
  ]);
});

test('says what each method lacks', () => {
  const bare = { username: 'u1', attributes: { email: 'a@b.c' }, secondSteps: [] };
  expect(rows(bare, { methods: all }, { factors: [], hasPasskey: false })).toEqual([
    'SOFTWARE_TOKEN_MFA off app',
    'SMS_MFA off phone',
    'EMAIL_OTP off email',
    'WEB_AUTHN off passkey',
  ]);
});

test('an address that the section for it shows as verified can receive codes', () => {
  const ofAdmin = { username: 'u1', attributes: { ...attributes, email_verified: 'True' } };
  expect(rows({ ...ofAdmin, secondSteps: [] }, { methods: ['EMAIL_OTP'] })).toEqual([
    'EMAIL_OTP off',
  ]);
});

test('a passkey counts as a second step only beside another method', () => {
  expect(rows(having(), { methods: ['WEB_AUTHN'] })).toEqual(['WEB_AUTHN off another']);
  expect(rows(having('SMS_MFA'), { methods: ['WEB_AUTHN'] })).toEqual([
    'SMS_MFA on',
    'WEB_AUTHN off',
  ]);
  expect(rows(having('SMS_MFA', 'WEB_AUTHN'), { methods: [] })).toEqual([
    'SMS_MFA on passkey',
    'WEB_AUTHN on',
  ]);
});

test.each<[string, string[], string[]]>([
  ['the only one', ['SMS_MFA'], ['SMS_MFA on pool']],
  ['one of two', ['SMS_MFA', 'EMAIL_OTP'], ['SMS_MFA on', 'EMAIL_OTP on']],
  ['one beside a passkey', ['SMS_MFA', 'WEB_AUTHN'], ['SMS_MFA on passkey', 'WEB_AUTHN on']],
])('in a pool that requires one, may %s be turned off', (_which, on, expected) => {
  expect(rows(having(...on), { methods: [], required: true })).toEqual(expected);
});

test('the destination of codes and the preferred method are told', () => {
  const user = { ...having('SMS_MFA', 'EMAIL_OTP'), preferred: 'EMAIL_OTP' };
  const steps = secondStepsOf({ user, factors: [], hasPasskey: false });
  expect(steps.map(({ use, destination }) => [use, destination])).toEqual([
    ['off', undefined],
    ['on', '+15550100'],
    ['preferred', 'dana@example.com'],
  ]);
});

const member = {
  SOFTWARE_TOKEN_MFA: 'SoftwareTokenMfaSettings',
  SMS_MFA: 'SMSMfaSettings',
  EMAIL_OTP: 'EmailMfaSettings',
} as const;

test.each(Object.entries(member) as [keyof typeof member, string][])(
  '%s is turned on, preferred and turned off by %s',
  async (name, key) => {
    const GetUser = { Username: 'u1', UserMFASettingList: [name] };
    const { transport, calls } = poolOfOne({ GetUser });
    const account = createAccount({ transport, initial: { user: having() } });
    const beside = createAccount({ transport, initial: { user: having('WEB_AUTHN') } });
    await turnOnSecondStep(account, name);
    await turnOnSecondStep(beside, name);
    await preferSecondStep(account, name);
    await turnOffSecondStep(account, name);
    const sent = calls.filter(([operation]) => operation === 'SetUserMFAPreference');
    expect(sent.map(([, input]) => input)).toEqual([
      { [key]: { Enabled: true, PreferredMfa: true } },
      { [key]: { Enabled: true, PreferredMfa: false } },
      { [key]: { Enabled: true, PreferredMfa: true } },
      { [key]: { Enabled: false, PreferredMfa: false } },
    ]);
  },
);

test('a passkey has no preference', async () => {
  const { transport, calls } = poolOfOne({ GetUser: { Username: 'u1' } });
  await turnOnSecondStep(createAccount({ transport }), 'WEB_AUTHN');
  expect(calls[0]).toEqual(['SetUserMFAPreference', { WebAuthnMfaSettings: { Enabled: true } }]);
});

test.each<[string, SecondStepName, string[], SecondStepRules]>([
  ['the pool requires one', 'SMS_MFA', ['SMS_MFA'], { required: true }],
  ['a passkey needs it', 'SMS_MFA', ['SMS_MFA', 'WEB_AUTHN'], {}],
])(
  'is not turned off where %s, also when another tab turned off the others meanwhile',
  async (_why, name, left, rules) => {
    const { transport, names } = poolOfOne({
      GetUser: { Username: 'u1', UserMFASettingList: left },
    });
    const account = createAccount({ transport, initial: { user: having(...left, 'EMAIL_OTP') } });
    await expect(turnOffSecondStep(account, name, rules)).rejects.toMatchObject({
      kind: 'mfa-method-not-found',
    });
    expect(names()).not.toContain('SetUserMFAPreference');
    await expect.poll(() => account.peek('user').data?.secondSteps).toEqual(left);
  },
);

test('the user is read again after a change, and not after a refusal', async () => {
  const refusal = new ChallengeError('Refused', { kind: 'throttled' });
  const { transport, names } = poolOfOne({
    SetUserMFAPreference: [refusal, {}],
    GetUser: { Username: 'u1', UserMFASettingList: ['SMS_MFA'] },
  });
  const account = createAccount({ transport, initial: { user: having() } });
  await expect(turnOnSecondStep(account, 'SMS_MFA')).rejects.toBe(refusal);
  expect(names()).not.toContain('GetUser');
  await turnOnSecondStep(account, 'SMS_MFA');
  await expect.poll(() => account.peek('user').data?.secondSteps).toEqual(['SMS_MFA']);
});
