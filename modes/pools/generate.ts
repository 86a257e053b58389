/** Pools of every kind, the same ones for the same seed. */
import type { SeedPool } from '@countersign/emulator';

export interface GeneratedPool {
  /** What is special about it, for the title of its test. */
  name: string;
  seed: Required<Pick<SeedPool, 'id' | 'create' | 'mfa' | 'clients'>>;
  /** True if users leave the password out where the form lets them. */
  withoutPassword: boolean;
}

/** The attributes that a pool can require. Source: Cognito developer guide, standard attributes. */
const standard = [
  'address',
  'birthdate',
  'email',
  'family_name',
  'gender',
  'given_name',
  'locale',
  'middle_name',
  'name',
  'nickname',
  'phone_number',
  'picture',
  'preferred_username',
  'profile',
  'website',
  'zoneinfo',
];

const names = [
  { AliasAttributes: ['email'] },
  { UsernameAttributes: ['email'] },
  { UsernameAttributes: ['phone_number'] },
  { UsernameAttributes: ['email', 'phone_number'] },
  {},
  { AliasAttributes: ['phone_number'] },
  { AliasAttributes: ['email', 'phone_number'] },
  { AliasAttributes: ['email', 'preferred_username'] },
];

const verified = [['email'], ['phone_number'], ['email', 'phone_number'], ['email'], []];

const sms = {
  SmsConfiguration: { SnsCallerArn: 'arn:aws:iam::000000000000:role/countersign-pools' },
};
const factors = {
  app: { SoftwareTokenMfaConfiguration: { Enabled: true } },
  text: { SmsMfaConfiguration: sms },
  email: { EmailMfaConfiguration: {} },
};
const mixes = [
  ['app'],
  ['text'],
  ['email'],
  ['app', 'text'],
  ['app', 'email'],
  ['app', 'text', 'email'],
] as const;

const firstFactors = [
  ['PASSWORD'],
  ['PASSWORD', 'EMAIL_OTP'],
  ['PASSWORD', 'SMS_OTP'],
  ['PASSWORD', 'EMAIL_OTP', 'SMS_OTP'],
  ['PASSWORD', 'WEB_AUTHN'],
  ['PASSWORD', 'EMAIL_OTP', 'SMS_OTP', 'WEB_AUTHN'],
];

const flows = [
  ['ALLOW_USER_AUTH'],
  ['ALLOW_USER_SRP_AUTH'],
  ['ALLOW_USER_PASSWORD_AUTH'],
  ['ALLOW_USER_AUTH', 'ALLOW_USER_SRP_AUTH'],
];

/** Returns `count` pools. Each kind of setting has each of its values in turn; the rest is random. */
export function generatePools(count: number, seed: number): GeneratedPool[] {
  const random = randomOf(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const turn = <T>(list: readonly T[], at: number): T => list[at % list.length] as T;

  return Array.from({ length: count }, (_, at) => {
    const tier = turn(['ESSENTIALS', 'PLUS', 'LITE', 'ESSENTIALS'], at);
    const isLite = tier === 'LITE';
    const mode = turn(['OFF', 'ON', 'OPTIONAL', 'OFF', 'ON'], at);
    const mix = turn(mixes, at).filter((name) => !isLite || name !== 'email');
    const methods = mode === 'OFF' ? [] : mix.length > 0 ? mix : ['app' as const];
    // Text messages alone need a number that is verified.
    const onlyText = mode === 'ON' && methods.every((name) => name === 'text');
    const autoVerified = onlyText ? ['phone_number'] : turn(verified, at);
    const first = isLite ? ['PASSWORD'] : turn(firstFactors, at);
    const flow = isLite ? pick(flows.slice(1, 3)) : turn(flows, at + Math.floor(at / 4));
    // The first two pools require nothing and everything, the others each attribute at least once.
    const required =
      at < 2
        ? standard.filter(() => at === 1)
        : standard.filter((_, index) => index === at % standard.length || random() < 0.2);
    const usernames = turn(names, at);
    return {
      name: [
        `${at + 1}: ${tier}`,
        Object.entries(usernames).flat(2).join(' ') || 'username',
        `verifies ${autoVerified.join(' and ') || 'nothing'}`,
        `MFA ${mode} ${methods.join(' ')}`.trim(),
        first.join(' '),
        flow.join(' ').replaceAll('ALLOW_', ''),
        `requires ${required.join(' ') || 'nothing'}`,
      ].join(', '),
      withoutPassword: at % 2 === 1,
      seed: {
        id: `us-east-1_Pool${String(at).padStart(5, '0')}`,
        create: {
          PoolName: `generated ${at}`,
          UserPoolTier: tier,
          ...usernames,
          AutoVerifiedAttributes: autoVerified,
          UsernameConfiguration: { CaseSensitive: at % 3 === 0 },
          Policies: {
            PasswordPolicy: {
              MinimumLength: 6 + (at % 8),
              RequireUppercase: at % 2 === 0,
              RequireLowercase: at % 3 === 0,
              RequireNumbers: at % 4 === 0,
              RequireSymbols: at % 5 === 0,
            },
            SignInPolicy: { AllowedFirstAuthFactors: first },
          },
          ...(required.length > 0 && {
            Schema: required.map((Name) => ({ Name, Required: true })),
          }),
        },
        mfa: {
          MfaConfiguration: mode,
          ...Object.assign({}, ...methods.map((name) => factors[name])),
        },
        clients: [
          {
            id: `client${at}`,
            ClientName: 'robot',
            ExplicitAuthFlows: [...flow, 'ALLOW_REFRESH_TOKEN_AUTH'],
            PreventUserExistenceErrors: 'ENABLED',
          },
        ],
      },
    };
  });
}

/** Numbers from 0 to 1, the same for the same seed. Source: mulberry32. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
