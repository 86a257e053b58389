/**
 * Runs in the page: whole sign-ins between a client and an emulator that are both there. Returns
 * which of them ended with tokens.
 */
import {
  createDeviceVerifier,
  createSrpSession,
  signSrpSession,
  signSrpSessionWithDevice,
  wrapAuthChallenge,
  wrapInitiateAuth,
} from 'cognito-srp-helper';
import { generate } from 'otplib';
import { createEmulator } from '../../src/index.ts';

const poolId = 'us-east-1_Browser01';
const ClientId = 'browser';
const password = 'Correct-Horse-1!';

const emulator = createEmulator({
  seed: {
    pools: [
      {
        id: poolId,
        create: {
          PoolName: 'browser',
          DeviceConfiguration: {
            ChallengeRequiredOnNewDevice: true,
            DeviceOnlyRememberedOnUserPrompt: false,
          },
          Policies: { SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'EMAIL_OTP'] } },
        },
        mfa: { MfaConfiguration: 'OPTIONAL', SoftwareTokenMfaConfiguration: { Enabled: true } },
        clients: [
          {
            id: ClientId,
            ExplicitAuthFlows: [
              'ALLOW_USER_AUTH',
              'ALLOW_USER_SRP_AUTH',
              'ALLOW_USER_PASSWORD_AUTH',
            ],
          },
        ],
        users: [
          { username: 'dana', attributes: { email: 'dana@example.test' }, password },
          { username: 'theo', attributes: { email: 'theo@example.test' }, password },
        ],
      },
    ],
  },
});

// biome-ignore lint/suspicious/noExplicitAny: bodies as they come
type Body = any;

async function send(operation: string, input: object): Promise<Body> {
  const response = await emulator.fetch(
    new Request('http://emulator.example.test/', {
      method: 'POST',
      headers: { 'x-amz-target': `AWSCognitoIdentityProviderService.${operation}` },
      body: JSON.stringify(input),
    }),
  );
  const body = await response.json();
  if (!response.ok) throw new Error(`${operation}: ${body.__type} ${body.message}`);
  return body;
}

async function srp(user: string, extra: Record<string, string> = {}) {
  const session = createSrpSession(user, password, poolId, false);
  const challenge = await send(
    'InitiateAuth',
    wrapInitiateAuth(session, {
      ClientId,
      AuthFlow: 'USER_SRP_AUTH',
      AuthParameters: { USERNAME: user, ...extra },
    }),
  );
  return send(
    'RespondToAuthChallenge',
    wrapAuthChallenge(signSrpSession(session, challenge), {
      ClientId,
      ChallengeName: 'PASSWORD_VERIFIER',
      ChallengeResponses: { USERNAME: user, ...extra },
    }),
  );
}

const respond = (asked: Body, ChallengeResponses: object) =>
  send('RespondToAuthChallenge', {
    ClientId,
    ChallengeName: asked.ChallengeName,
    Session: asked.Session,
    ChallengeResponses,
  });

async function device(first: Body): Promise<Body> {
  const { DeviceKey, DeviceGroupKey } = first.NewDeviceMetadata;
  const made = createDeviceVerifier(DeviceKey, DeviceGroupKey);
  await send('ConfirmDevice', {
    AccessToken: first.AccessToken,
    DeviceKey,
    DeviceSecretVerifierConfig: made.DeviceSecretVerifierConfig,
  });
  const asked = await srp('dana', { DEVICE_KEY: DeviceKey });
  const session = createSrpSession('dana', password, poolId, false);
  const challenge = await respond(asked, {
    USERNAME: 'dana',
    DEVICE_KEY: DeviceKey,
    SRP_A: session.largeA,
  });
  return send(
    'RespondToAuthChallenge',
    wrapAuthChallenge(
      signSrpSessionWithDevice(session, challenge, DeviceGroupKey, made.DeviceRandomPassword),
      {
        ClientId,
        ChallengeName: 'DEVICE_PASSWORD_VERIFIER',
        Session: challenge.Session,
        ChallengeResponses: { USERNAME: 'dana', DEVICE_KEY: DeviceKey },
      },
    ),
  );
}

async function totp(): Promise<Body> {
  const { AccessToken } = (await srp('theo')).AuthenticationResult;
  const { SecretCode } = await send('AssociateSoftwareToken', { AccessToken });
  await send('VerifySoftwareToken', {
    AccessToken,
    UserCode: await generate({ secret: SecretCode }),
  });
  await send('SetUserMFAPreference', {
    AccessToken,
    SoftwareTokenMfaSettings: { Enabled: true, PreferredMfa: true },
  });
  // Each code works once, so this uses the code of the next step.
  emulator.clock.advance(30);
  const epoch = Math.floor(emulator.clock.now() / 1000);
  return respond(await srp('theo'), {
    USERNAME: 'theo',
    SOFTWARE_TOKEN_MFA_CODE: await generate({ secret: SecretCode, epoch }),
  });
}

async function emailCode(): Promise<Body> {
  const asked = await send('InitiateAuth', {
    ClientId,
    AuthFlow: 'USER_AUTH',
    AuthParameters: { USERNAME: 'dana', PREFERRED_CHALLENGE: 'EMAIL_OTP' },
  });
  return respond(asked, {
    USERNAME: 'dana',
    EMAIL_OTP_CODE: emulator.inbox.latest('dana@example.test')?.code ?? '',
  });
}

export async function signIns(): Promise<Record<string, boolean>> {
  const first = await srp('dana');
  const tokens = (answer: Body) => answer.AuthenticationResult?.AccessToken !== undefined;
  return {
    srp: tokens(first),
    deviceSrp: tokens(await device(first.AuthenticationResult)),
    totpSetUp: tokens(await totp()),
    emailCode: tokens(await emailCode()),
  };
}

Object.assign(globalThis, { signIns });
