import { beforeEach, describe, expect, test } from 'vitest';
import {
  api,
  type Body,
  initiate,
  passwordless,
  pool,
  respond,
  signIn,
  user,
} from './support/api.ts';
import { type Ceremony, makeAuthenticator } from './support/authenticator.ts';

const from = api({
  seed: {
    pools: [
      pool({
        create: { PoolName: 'passkeys', ...passwordless },
        mfa: {
          MfaConfiguration: 'OFF',
          WebAuthnConfiguration: { RelyingPartyId: 'localhost', UserVerification: 'preferred' },
        },
        users: [user('dana'), user('eve')],
      }),
    ],
  },
});

beforeEach(() => from.emulator.reset());

async function register(username: string, given: Ceremony = {}) {
  const authenticator = await makeAuthenticator();
  const { AccessToken } = (await signIn(from, username)).AuthenticationResult;
  const { CredentialCreationOptions: options } = await from.send('StartWebAuthnRegistration', {
    AccessToken,
  });
  const Credential = await authenticator.create(options, given);
  await from.send('CompleteWebAuthnRegistration', { AccessToken, Credential });
  return { authenticator, AccessToken, options };
}

const ask = (USERNAME: string) =>
  initiate(from, 'USER_AUTH', { USERNAME, PREFERRED_CHALLENGE: 'WEB_AUTHN' });
const optionsOf = (asked: Body) => JSON.parse(asked.ChallengeParameters.CREDENTIAL_REQUEST_OPTIONS);
const give = (asked: Body, credential: unknown, USERNAME = 'dana') =>
  respond(from, asked, { USERNAME, CREDENTIAL: JSON.stringify(credential) });
const refused = { name: 'NotAuthorizedException' };

describe('registration', () => {
  test('returns options as an object, and the passkey is then listed', async () => {
    const { authenticator, AccessToken, options } = await register('dana');
    expect(options).toMatchObject({
      rp: { id: 'localhost', name: 'localhost' },
      pubKeyCredParams: [{ alg: -7 }, { alg: -257 }],
      excludeCredentials: [],
      authenticatorSelection: {
        requireResidentKey: true,
        residentKey: 'required',
        userVerification: 'preferred',
      },
    });
    const { Credentials } = await from.send('ListWebAuthnCredentials', { AccessToken });
    expect(Credentials).toMatchObject([
      {
        CredentialId: authenticator.id,
        RelyingPartyId: 'localhost',
        AuthenticatorTransports: ['internal'],
      },
    ]);
    const again = await from.send('StartWebAuthnRegistration', { AccessToken });
    expect(again.CredentialCreationOptions.excludeCredentials).toEqual([
      { type: 'public-key', id: authenticator.id },
    ]);
    await from.send('DeleteWebAuthnCredential', { AccessToken, CredentialId: authenticator.id });
    expect((await from.send('ListWebAuthnCredentials', { AccessToken })).Credentials).toEqual([]);
  });

  test.each([
    ['another origin', { origin: 'https://evil.example.com' }, 'WebAuthnOriginNotAllowedException'],
    ['another RP id', { rpId: 'example.com' }, 'InvalidParameterException'],
    ['another challenge', { challenge: 'AAAAAAAAAAAAAAAAAAAAAA' }, 'InvalidParameterException'],
    ['an assertion', { type: 'webauthn.get' }, 'InvalidParameterException'],
  ])('refuses a credential made for %s', async (_, given, name) => {
    await expect(register('dana', given)).rejects.toMatchObject({ name });
  });

  test('refuses a value that is not a credential, and a registration that nobody started', async () => {
    const { AccessToken } = (await signIn(from, 'dana')).AuthenticationResult;
    const authenticator = await makeAuthenticator();
    const Credential = await authenticator.create({ challenge: 'x', rp: { id: 'localhost' } });
    await expect(
      from.send('CompleteWebAuthnRegistration', { AccessToken, Credential }),
    ).rejects.toMatchObject({ name: 'WebAuthnChallengeNotFoundException' });
    await from.send('StartWebAuthnRegistration', { AccessToken });
    for (const wrong of ['text', {}, { response: { clientDataJSON: '%%' } }])
      await expect(
        from.send('CompleteWebAuthnRegistration', { AccessToken, Credential: wrong }),
      ).rejects.toMatchObject({ name: 'InvalidParameterException' });
  });
});

describe('WEB_AUTHN', () => {
  test('sends its options as a JSON string without a publicKey wrapper', async () => {
    const { authenticator } = await register('dana');
    const asked = await ask('dana');
    expect(asked.AvailableChallenges).toContain('WEB_AUTHN');
    const options = optionsOf(asked);
    expect(Buffer.from(options.challenge, 'base64url')).toHaveLength(16);
    expect(options).toMatchObject({
      timeout: 180000,
      rpId: 'localhost',
      allowCredentials: [{ type: 'public-key', id: authenticator.id, transports: ['internal'] }],
      userVerification: 'preferred',
    });
    const done = await give(asked, await authenticator.get(options));
    expect(done.AuthenticationResult.AccessToken).toBeTruthy();
  });

  test('refuses a signature that is damaged, of another key or of another challenge', async () => {
    const { authenticator } = await register('dana');
    const old = await authenticator.get(optionsOf(await ask('dana')));
    await expect(give(await ask('dana'), old)).rejects.toMatchObject(refused);
    const asked = await ask('dana');
    const spoiled = await authenticator.get(optionsOf(asked));
    const bytes = Buffer.from(spoiled.response.signature, 'base64url');
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    spoiled.response.signature = bytes.toString('base64url');
    await expect(give(asked, spoiled)).rejects.toMatchObject(refused);
    const next = await ask('dana');
    const stranger = await makeAuthenticator();
    const foreign = await stranger.get(optionsOf(next));
    await expect(
      give(next, { ...foreign, id: authenticator.id, rawId: authenticator.id }),
    ).rejects.toMatchObject(refused);
  });

  test.each([
    ['another origin', { origin: 'https://evil.example.com' }],
    ['plain http', { origin: 'http://example.com' }],
    ['another RP id', { rpId: 'example.com' }],
    ['a registration', { type: 'webauthn.create' }],
  ])('refuses an assertion made for %s', async (_, given) => {
    const { authenticator } = await register('dana');
    const asked = await ask('dana');
    await expect(
      give(asked, await authenticator.get(optionsOf(asked), given)),
    ).rejects.toMatchObject(refused);
  });

  test('refuses a counter that did not go up, as of a copied authenticator', async () => {
    const { authenticator } = await register('dana');
    const first = await ask('dana');
    await give(first, await authenticator.get(optionsOf(first)));
    authenticator.setCounter(0);
    const second = await ask('dana');
    await expect(give(second, await authenticator.get(optionsOf(second)))).rejects.toMatchObject(
      refused,
    );
  });

  test('refuses another user’s passkey and another user’s handle', async () => {
    await register('dana');
    const { authenticator } = await register('eve');
    const asked = await ask('dana');
    await expect(give(asked, await authenticator.get(optionsOf(asked)))).rejects.toMatchObject(
      refused,
    );
    const own = await ask('eve');
    const assertion = await authenticator.get(optionsOf(own));
    assertion.response.userHandle = 'c29tZWJvZHk';
    await expect(give(own, assertion, 'eve')).rejects.toMatchObject(refused);
  });

  test('requires user verification if the pool does', async () => {
    const { authenticator } = await register('dana');
    await from.send('SetUserPoolMfaConfig', {
      UserPoolId: 'us-east-1_Test00001',
      WebAuthnConfiguration: { RelyingPartyId: 'localhost', UserVerification: 'required' },
    });
    const asked = await ask('dana');
    expect(optionsOf(asked).userVerification).toBe('required');
    await expect(
      give(asked, await authenticator.get(optionsOf(asked), { userVerified: false })),
    ).rejects.toMatchObject(refused);
    const again = await ask('dana');
    const done = await give(again, await authenticator.get(optionsOf(again)));
    expect(done.AuthenticationResult).toBeTruthy();
  });

  test('lets the user choose another factor after dismissing the prompt', async () => {
    await register('dana');
    const asked = await ask('dana');
    const mail = await respond(
      from,
      { ...asked, ChallengeName: 'SELECT_CHALLENGE' },
      { USERNAME: 'dana', ANSWER: 'EMAIL_OTP' },
    );
    expect(mail.ChallengeName).toBe('EMAIL_OTP');
  });

  test('completes SELECT_CHALLENGE with a credential that the client got before, once', async () => {
    const { authenticator } = await register('dana');
    const credential = await authenticator.get(optionsOf(await ask('dana')));
    const answer = {
      USERNAME: 'dana',
      ANSWER: 'WEB_AUTHN',
      CREDENTIAL: JSON.stringify(credential),
    };
    const select = await initiate(from, 'USER_AUTH', { USERNAME: 'dana' });
    expect((await respond(from, select, answer)).AuthenticationResult).toBeTruthy();
    const next = await initiate(from, 'USER_AUTH', { USERNAME: 'dana' });
    await expect(respond(from, next, answer)).rejects.toMatchObject(refused);
  });

  test('refuses a value that is not a credential', async () => {
    await register('dana');
    for (const CREDENTIAL of ['', 'text', '{}', '[]', 'null', '{"id":"__proto__","response":{}}'])
      await expect(
        respond(from, await ask('dana'), { USERNAME: 'dana', CREDENTIAL }),
        CREDENTIAL,
      ).rejects.toMatchObject(refused);
  });
});

test('a passkey that verifies the user replaces password and second factor', async () => {
  const both = api({
    seed: {
      pools: [
        pool({
          create: { PoolName: 'both', ...passwordless },
          mfa: {
            MfaConfiguration: 'OPTIONAL',
            SoftwareTokenMfaConfiguration: { Enabled: true },
            EmailMfaConfiguration: {},
            WebAuthnConfiguration: {
              RelyingPartyId: 'localhost',
              UserVerification: 'required',
              FactorConfiguration: 'MULTI_FACTOR_WITH_USER_VERIFICATION',
            },
          },
          users: [
            user('dana', { attributes: { email: 'dana@example.com', email_verified: 'true' } }),
          ],
        }),
      ],
    },
  });
  const authenticator = await makeAuthenticator();
  const { AccessToken } = (await signIn(both, 'dana')).AuthenticationResult;
  const started = await both.send('StartWebAuthnRegistration', { AccessToken });
  await both.send('CompleteWebAuthnRegistration', {
    AccessToken,
    Credential: await authenticator.create(started.CredentialCreationOptions),
  });
  const set = (settings: object) => both.send('SetUserMFAPreference', { AccessToken, ...settings });
  const alone = { message: 'A passkey needs another MFA method beside it.' };
  await expect(set({ WebAuthnMfaSettings: { Enabled: true } })).rejects.toMatchObject(alone);
  await set({ EmailMfaSettings: { Enabled: true } });
  expect((await initiate(both, 'USER_AUTH', { USERNAME: 'dana' })).AvailableChallenges).toEqual([
    'PASSWORD_SRP',
    'PASSWORD',
  ]);
  await set({ WebAuthnMfaSettings: { Enabled: true } });
  await expect(set({ EmailMfaSettings: { Enabled: false } })).rejects.toMatchObject(alone);

  // After a password a code follows, never the passkey.
  expect((await signIn(both, 'dana')).ChallengeName).toBe('EMAIL_OTP');
  const first = await initiate(both, 'USER_AUTH', { USERNAME: 'dana' });
  expect(first.AvailableChallenges).toEqual(['PASSWORD_SRP', 'PASSWORD', 'WEB_AUTHN']);
  const answer = async (userVerified: boolean) => {
    const preferred = { USERNAME: 'dana', PREFERRED_CHALLENGE: 'WEB_AUTHN' };
    const asked = await initiate(both, 'USER_AUTH', preferred);
    const credential = await authenticator.get(optionsOf(asked), { userVerified });
    return respond(both, asked, { USERNAME: 'dana', CREDENTIAL: JSON.stringify(credential) });
  };
  await expect(answer(false)).rejects.toMatchObject(refused);
  expect((await answer(true)).AuthenticationResult).toBeTruthy();
});
