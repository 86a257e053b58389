import type {
  AnswerOf,
  ChallengeOf,
  CreationOptions,
  RegistrationCredential,
} from '@countersign/core';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { StrictMode } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { cdp } from 'vitest/browser';
import { WebAuthn, type WebAuthnProps } from '../challenges/web-authn/index.ts';
import { decoded } from '../testing/decoded.ts';
import { RegisterPasskey } from './index.ts';

const rpId = location.hostname;
const challenge = 'oiPfzErle4_fwSZINCvOuA';

const creation: CreationOptions = {
  challenge,
  rp: { id: rpId, name: 'Example' },
  user: { id: 'AQID', name: 'dana', displayName: 'Dana' },
  pubKeyCredParams: [{ type: 'public-key', alg: -7 }],
  authenticatorSelection: { requireResidentKey: true, residentKey: 'required' },
};

const authenticators: { remove(): Promise<unknown> }[] = [];
afterEach(async () => {
  cleanup();
  for (const authenticator of authenticators.splice(0)) await authenticator.remove();
});

async function withDevice(options?: { present: boolean }) {
  const authenticator = await virtualAuthenticator(options);
  authenticators.push(authenticator);
  return authenticator;
}

async function register(options = creation): Promise<RegistrationCredential> {
  const complete = vi.fn(async (_credential: RegistrationCredential) => {});
  render(
    <StrictMode>
      <RegisterPasskey start={async () => options} complete={complete} />
    </StrictMode>,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Add a passkey' }));
  await screen.findByRole('heading', { name: 'Passkey added' });
  cleanup();
  expect(complete).toHaveBeenCalledTimes(1);
  const credential = complete.mock.calls[0]?.[0];
  if (!credential) throw new Error('no credential');
  return credential;
}

function asked(options: Partial<ChallengeOf<'WEB_AUTHN'>['options']> = {}) {
  const plain = decoded('WEB_AUTHN', 'plain');
  return { ...plain, options: { challenge, rpId, timeout: 60_000, ...options } };
}

function ask(props: Partial<WebAuthnProps> = {}) {
  const onAnswer = vi.fn(async (_answer: AnswerOf<'WEB_AUTHN'>) => {});
  const { unmount } = render(
    <StrictMode>
      <WebAuthn challenge={asked()} onAnswer={onAnswer} {...props} />
    </StrictMode>,
  );
  return {
    onAnswer,
    unmount,
    button: () => screen.getByRole('button', { name: /Continue|Try again/ }),
  };
}

/** What the device has signed. */
const signed = (clientDataJSON: string) =>
  JSON.parse(atob(clientDataJSON.replaceAll('-', '+').replaceAll('_', '/')));

test('a passkey is created with all required members, and then signs in', async () => {
  const device = await withDevice();
  const made = await register();
  expect(made.response).toMatchObject({
    attestationObject: expect.any(String),
    publicKeyAlgorithm: -7,
    publicKey: expect.any(String),
    authenticatorData: expect.any(String),
  });
  expect(await device.credentials()).toHaveLength(1);

  const { onAnswer, button } = ask({
    challenge: asked({ allowCredentials: [{ type: 'public-key', id: made.id, transports: [] }] }),
  });
  await userEvent.click(button());
  await waitFor(() => expect(onAnswer).toHaveBeenCalledTimes(1));
  expect(onAnswer).toHaveBeenCalledWith(
    { credential: expect.objectContaining({ id: made.id, type: 'public-key' }) },
    { signal: expect.any(AbortSignal) },
  );
  const { clientDataJSON = '' } = onAnswer.mock.calls[0]?.[0].credential.response ?? {};
  expect(signed(clientDataJSON)).toMatchObject({
    type: 'webauthn.get',
    challenge,
    origin: location.origin,
  });
});

test('a device with one of the user’s passkeys reports it instead of creating another', async () => {
  await withDevice();
  const { id } = await register();
  const excludeCredentials = [{ type: 'public-key' as const, id, transports: ['internal'] }];
  const complete = vi.fn();
  render(
    <RegisterPasskey
      start={async () => ({ ...creation, excludeCredentials })}
      complete={complete}
    />,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Add a passkey' }));
  await expect(
    screen.findByRole('heading', { name: 'You already have a passkey here' }),
  ).resolves.toHaveProperty('tagName', 'H1');
  expect(complete).not.toHaveBeenCalled();
});

test('cancel closes the browser’s prompt, and the next press opens another', async () => {
  await withDevice({ present: false });
  const get = vi.spyOn(navigator.credentials, 'get');
  const { onAnswer, button } = ask();
  expect(get).not.toHaveBeenCalled();
  await userEvent.click(button());
  await userEvent.click(await screen.findByRole('button', { name: 'Cancel' }));
  await screen.findByRole('button', { name: 'Try again' });
  expect(document.activeElement).toBe(button());
  await expect(get.mock.results[0]?.value).rejects.toMatchObject({ name: 'AbortError' });
  await userEvent.click(button());
  expect(get).toHaveBeenCalledTimes(2);
  expect(onAnswer).not.toHaveBeenCalled();
  get.mockRestore();
});

test('unmounting closes the prompt', async () => {
  await withDevice({ present: false });
  const get = vi.spyOn(navigator.credentials, 'get');
  const { unmount, button } = ask();
  await userEvent.click(button());
  await screen.findByRole('button', { name: 'Cancel' });
  unmount();
  await expect(get.mock.results[0]?.value).rejects.toMatchObject({ name: 'AbortError' });
  get.mockRestore();
});

test('a passkey of another domain is reported as such', async () => {
  await withDevice();
  const { onAnswer, button } = ask({ challenge: asked({ rpId: 'auth.example.com' }) });
  await userEvent.click(button());
  const heading = await screen.findByRole('heading', { name: 'Passkeys don’t work here' });
  expect(document.activeElement).toBe(heading);
  screen.getByText('auth.example.com');
  expect(onAnswer).not.toHaveBeenCalled();
});

test('a field requests the passkey once under StrictMode, without a press', async () => {
  await withDevice();
  const { id } = await register();
  const get = vi.spyOn(navigator.credentials, 'get');
  const { onAnswer } = ask({ inField: true });
  await screen.findByRole('textbox', { name: 'Username' });
  await waitFor(() => expect(onAnswer).toHaveBeenCalledTimes(1));
  expect(get).toHaveBeenCalledTimes(1);
  expect(get.mock.calls[0]?.[0]).toMatchObject({ mediation: 'conditional' });
  expect(onAnswer).toHaveBeenCalledWith(
    { credential: expect.objectContaining({ id }) },
    expect.anything(),
  );
  get.mockRestore();
});

/**
 * A device with passkeys, as Chromium makes them up for tests: real keys, real signatures. It
 * touches itself unless `present` is false. Source: Chrome DevTools Protocol, WebAuthn.
 */
async function virtualAuthenticator({ present = true } = {}) {
  // Its `send` comes with the provider's types, which the whole repository's config depends on.
  const session = cdp() as unknown as Session;
  await session.send('WebAuthn.enable');
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: present,
    },
  });
  return {
    credentials: async () =>
      (await session.send('WebAuthn.getCredentials', { authenticatorId })).credentials,
    remove: () => session.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId }),
  };
}

interface Session {
  send(
    method: `WebAuthn.${string}`,
    params?: object,
  ): Promise<{ authenticatorId?: string; credentials?: readonly object[] }>;
}
