import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createEmulator } from '../../emulator/src/index.ts';
import { makeAuthenticator } from '../../emulator/test/support/authenticator.ts';
import {
  changeContact,
  createAccount,
  lockOutBy,
  type RiskyChange,
  removePasskey,
  startApp,
  turnOffApp,
  turnOffSecondStep,
  turnOnSecondStep,
} from '../src/account/index.ts';
import { ChallengeError } from '../src/challenge-error.ts';
import { fetchTransport } from '../src/transport/fetch.ts';

const own = { email: 'dana@example.com', phone_number: '+15550100001' };
const password = 'Correct-Horse-1!';
const client = { ClientId: 'client' };

/** How a user signs in, and what their pool demands. */
interface Case {
  password: boolean;
  passkey: boolean;
  /** Second steps that are on; a passkey only beside another. */
  app: boolean;
  sms: boolean;
  email: boolean;
  passkeyCounts: boolean;
  /** The pool lets users begin with codes. */
  codes: boolean;
  required: boolean;
}

const poolFor = (codes: boolean) =>
  createEmulator({
    seed: {
      pools: [
        {
          id: 'us-east-1_LockOut01',
          create: {
            PoolName: 'lock-out',
            Policies: {
              SignInPolicy: {
                AllowedFirstAuthFactors: [
                  'PASSWORD',
                  'WEB_AUTHN',
                  'EMAIL_OTP',
                  ...(codes ? ['SMS_OTP'] : []),
                ],
              },
            },
          },
          mfa: mfa('OPTIONAL'),
          clients: [
            { id: 'client', ExplicitAuthFlows: ['ALLOW_USER_AUTH', 'ALLOW_USER_PASSWORD_AUTH'] },
          ],
          users: [true, false].map((has) => ({
            username: has ? 'with' : 'without',
            ...(has && { password }),
            totpSecret: 'JBSWY3DPEHPK3PXP',
            attributes: { ...own, email_verified: 'true', phone_number_verified: 'true' },
          })),
        },
      ],
    },
  }).snapshot();

const mfa = (MfaConfiguration: string) => ({
  MfaConfiguration,
  SoftwareTokenMfaConfiguration: { Enabled: true },
  SmsMfaConfiguration: { SmsConfiguration: { SnsCallerArn: 'arn:aws:iam::123456789012:role/sms' } },
  EmailMfaConfiguration: {},
  WebAuthnConfiguration: {
    RelyingPartyId: 'localhost',
    UserVerification: 'required',
    FactorConfiguration: 'MULTI_FACTOR_WITH_USER_VERIFICATION',
  },
});

// Keys and verifiers are made once, not for each case.
const seeded = { true: poolFor(true), false: poolFor(false) };

async function accountOf(user: Case) {
  const emulator = createEmulator({ snapshot: await seeded[`${user.codes}`] });
  const transport = fetchTransport({
    endpoint: 'http://cognito.test/',
    fetch: async (url, init) => emulator.fetch(new Request(url as string, init)),
  });
  const admin = async (operation: string, input: object) => {
    const target = `AWSCognitoIdentityProviderService.${operation}`;
    const response = await emulator.fetch(
      new Request('http://cognito.test/', {
        method: 'POST',
        headers: { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': target },
        body: JSON.stringify({ UserPoolId: 'us-east-1_LockOut01', ...input }),
      }),
    );
    if (!response.ok) throw new Error(await response.text());
  };
  const USERNAME = user.password ? 'with' : 'without';
  const asked = await transport('InitiateAuth', {
    ...client,
    AuthFlow: 'USER_AUTH',
    AuthParameters: { USERNAME, PREFERRED_CHALLENGE: 'EMAIL_OTP' },
  });
  const { AuthenticationResult } = await transport('RespondToAuthChallenge', {
    ...client,
    ChallengeName: 'EMAIL_OTP',
    Session: asked.Session,
    ChallengeResponses: {
      USERNAME,
      EMAIL_OTP_CODE: await emulator.inbox.newCode(own.email, { timeout: 0 }),
    },
  });
  const AccessToken = AuthenticationResult?.AccessToken ?? '';
  const account = createAccount({ transport, getAccessToken: () => AccessToken });

  const authenticator = await makeAuthenticator();
  if (user.passkey) {
    const { CredentialCreationOptions } = await transport('StartWebAuthnRegistration', {
      AccessToken,
    });
    const Credential = await authenticator.create(CredentialCreationOptions as never);
    await transport('CompleteWebAuthnRegistration', {
      AccessToken,
      Credential: Credential as never,
    });
  }
  const on = (Enabled: boolean) => (Enabled ? { Enabled, PreferredMfa: false } : undefined);
  await transport('SetUserMFAPreference', {
    AccessToken,
    SoftwareTokenMfaSettings: on(user.app),
    SMSMfaSettings: on(user.sms),
    EmailMfaSettings: on(user.email),
    WebAuthnMfaSettings: user.passkeyCounts ? { Enabled: true } : undefined,
  });
  if (user.required) {
    // Such a pool lets nobody begin with a code.
    const SignInPolicy = { AllowedFirstAuthFactors: ['PASSWORD', 'WEB_AUTHN'] };
    await admin('UpdateUserPool', { Policies: { SignInPolicy } });
    await admin('SetUserPoolMfaConfig', mfa('ON'));
  }

  /** Whether the user, without the codes that go to a wrong address or number, can sign in again. */
  async function canSignIn(): Promise<boolean> {
    const { attributes, secondSteps } = await account.query('user').queryFn();
    const arrives = (step: string) =>
      ({
        EMAIL_OTP: attributes['email'] === own.email,
        SMS_OTP: attributes['phone_number'] === own.phone_number,
        SMS_MFA: attributes['phone_number'] === own.phone_number,
      })[step] ?? true;
    const { ChallengeName, AvailableChallenges = [] } = await transport('InitiateAuth', {
      ...client,
      AuthFlow: 'USER_AUTH',
      AuthParameters: { USERNAME },
    }).catch(() => ({ ChallengeName: undefined, AvailableChallenges: [] }));
    const firsts = AvailableChallenges.length > 0 ? AvailableChallenges : [ChallengeName ?? ''];
    const begin = firsts.filter((name) => name !== '' && arrives(name));
    if (begin.some((name) => !name.startsWith('PASSWORD'))) return true;
    if (begin.length === 0) return false;
    const asks = secondSteps.filter((step) => step !== 'WEB_AUTHN');
    return asks.length === 0 ? !user.required : asks.some(arrives);
  }
  return { account, canSignIn, credentialId: authenticator.id };
}

type Known = Awaited<ReturnType<typeof accountOf>>;
type Change = (known: Known, rules: { required: boolean }) => Promise<unknown>;

/** Each change as the sections make it. */
const changes: { readonly [C in RiskyChange]: Change } = {
  'remove-last-passkey': ({ account, credentialId }) => removePasskey(account, credentialId),
  'replace-email': ({ account }) => changeContact(account, 'email', 'dna@example.com'),
  'replace-phone_number': ({ account }) => changeContact(account, 'phone_number', '+15550100002'),
  'turn-on-SOFTWARE_TOKEN_MFA': async ({ account }) => {
    await startApp(account);
    await turnOnSecondStep(account, 'SOFTWARE_TOKEN_MFA');
  },
  'turn-on-SMS_MFA': ({ account }) => turnOnSecondStep(account, 'SMS_MFA'),
  'turn-on-EMAIL_OTP': ({ account }) => turnOnSecondStep(account, 'EMAIL_OTP'),
  'turn-on-WEB_AUTHN': ({ account }) => turnOnSecondStep(account, 'WEB_AUTHN'),
  'turn-off-SOFTWARE_TOKEN_MFA': ({ account }, rules) => turnOffApp(account, rules),
  'turn-off-SMS_MFA': ({ account }, rules) => turnOffSecondStep(account, 'SMS_MFA', rules),
  'turn-off-EMAIL_OTP': ({ account }, rules) => turnOffSecondStep(account, 'EMAIL_OTP', rules),
  'turn-off-WEB_AUTHN': ({ account }, rules) => turnOffSecondStep(account, 'WEB_AUTHN', rules),
};

const isRefused = (cause: unknown) =>
  cause instanceof ChallengeError && cause.kind === 'mfa-method-not-found';

const nobody: Case = {
  password: false,
  passkey: false,
  app: false,
  sms: false,
  email: false,
  passkeyCounts: false,
  codes: false,
  required: false,
};
const withPassword = { ...nobody, password: true };

test.each<[RiskyChange, 'refused' | 'done', string, Case]>([
  [
    'turn-off-SOFTWARE_TOKEN_MFA',
    'refused',
    'required',
    { ...withPassword, app: true, required: true },
  ],
  ['turn-off-SOFTWARE_TOKEN_MFA', 'done', 'optional', { ...withPassword, app: true }],
  [
    'turn-off-SOFTWARE_TOKEN_MFA',
    'refused',
    'beside a passkey',
    { ...withPassword, passkey: true, app: true, passkeyCounts: true },
  ],
  ['turn-off-SMS_MFA', 'refused', 'required', { ...withPassword, sms: true, required: true }],
  [
    'turn-off-SMS_MFA',
    'done',
    'one of two',
    { ...withPassword, sms: true, app: true, required: true },
  ],
  ['turn-on-EMAIL_OTP', 'refused', 'no password', { ...nobody, passkey: true }],
  ['turn-on-SOFTWARE_TOKEN_MFA', 'refused', 'only codes', nobody],
  ['turn-on-EMAIL_OTP', 'done', 'a password', withPassword],
  [
    'turn-off-WEB_AUTHN',
    'refused',
    'the passkey is the only way',
    { ...nobody, passkey: true, app: true, passkeyCounts: true },
  ],
  [
    'remove-last-passkey',
    'refused',
    'the passkey is the only way',
    { ...nobody, passkey: true, app: true, passkeyCounts: true },
  ],
  ['remove-last-passkey', 'done', 'codes by email', { ...nobody, passkey: true }],
  ['replace-email', 'refused', 'only codes by email', nobody],
  ['replace-email', 'done', 'a passkey too', { ...nobody, passkey: true }],
  ['replace-email', 'refused', 'the only second step', { ...withPassword, email: true }],
  ['replace-phone_number', 'refused', 'the only second step', { ...withPassword, sms: true }],
  [
    'replace-phone_number',
    'done',
    'another second step',
    { ...withPassword, sms: true, app: true },
  ],
])('%s is %s: %s', async (change, outcome, _why, user) => {
  const known = await accountOf(user);
  const made = changes[change](known, user);
  if (outcome === 'refused') await expect(made).rejects.toSatisfy(isRefused);
  else await made;
  expect(await known.canSignIn()).toBe(true);
});

test('no change of the account locks its user out, whatever they sign in with', async () => {
  const anyone = fc.record({
    password: fc.boolean(),
    passkey: fc.boolean(),
    app: fc.boolean(),
    sms: fc.boolean(),
    email: fc.boolean(),
    passkeyCounts: fc.boolean(),
    codes: fc.boolean(),
    required: fc.boolean(),
  });
  const anyChange = fc.constantFrom(...(Object.keys(changes) as RiskyChange[]));
  await fc.assert(
    fc.asyncProperty(anyone, anyChange, async (user, change) => {
      // As the service has it: a passkey counts beside another second step alone.
      fc.pre(!user.passkeyCounts || (user.passkey && (user.app || user.sms || user.email)));
      const known = await accountOf(user);
      fc.pre(await known.canSignIn());
      await changes[change](known, user).catch(() => {});
      expect(await known.canSignIn()).toBe(true);
    }),
    { numRuns: 60 },
  );
});

test('a value that is not verified can be replaced, also by one who signs in with its codes', async () => {
  const { account } = await accountOf(nobody);
  await account.load('user');
  await changeContact(account, 'email', 'dna@example.com', { waitsForCode: true });
  expect(account.peek('user').data?.attributes['email']).toBe('dna@example.com');
  await changeContact(account, 'email', own.email);
  expect(account.peek('user').data?.attributes['email']).toBe(own.email);
});

test('nobody is refused a change while their ways to sign in are unknown', () => {
  for (const change of Object.keys(changes) as RiskyChange[])
    expect(lockOutBy(change, { factors: [], secondSteps: [] })).toBeUndefined();
});
