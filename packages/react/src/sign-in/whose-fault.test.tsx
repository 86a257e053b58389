import { ServiceError } from '@countersign/core';
import { fixtures } from '@countersign/core/fixtures';
import { type SdkClient, sdkTransport, type Transport } from '@countersign/core/transport';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { MfaSetup } from '../challenges/mfa-setup/index.ts';
import { WebAuthn } from '../challenges/web-authn/index.ts';
import { views } from '../registry.ts';
import { decoded } from '../testing/decoded.ts';
import { SignIn, type SignInProps } from './sign-in.tsx';

let said: string[];

beforeEach(async () => {
  await Promise.all([views.SELECT_CHALLENGE.preload(), views.CUSTOM_CHALLENGE.preload()]);
  said = [];
  vi.spyOn(console, 'error').mockImplementation((text) => void said.push(`${text}`));
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  cleanup();
});

const setUp = 'This app is not set up correctly, so nobody can sign in. Contact support.';

/** Answers one after another; an error is thrown. */
function answering(...answers: object[]): Transport {
  return (async () => {
    const next = answers.shift();
    if (next instanceof Error) throw next;
    return next;
  }) as unknown as Transport;
}

const refused = (name: string, text: string) => new ServiceError(`${name}Exception`, text, 400);

function begin(transport: Transport, props: Partial<SignInProps> = {}): void {
  // The union of props is narrowed by what is passed.
  render(<SignIn {...({ clientId: 'c', transport, ...props } as SignInProps)} />);
  fireEvent.change(screen.getByRole('textbox'), { target: { value: 'dana' } });
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const reads = (text: string | RegExp) =>
  waitFor(() => expect(document.body.textContent).toMatch(text));

test('a password by SRP without a user pool: the app is not set up, and the console says how', async () => {
  begin(
    answering(
      fixtures.SELECT_CHALLENGE['passwords-only'].response,
      fixtures.PASSWORD_VERIFIER['user-auth'].response,
    ),
  );
  press('Continue');
  const field = await screen.findByLabelText('Password', { selector: 'input[type=password]' });
  fireEvent.change(field, { target: { value: 'hunter2' } });
  fireEvent.submit(field.closest('form') as HTMLFormElement);
  await reads(setUp);
  expect(document.body.textContent).not.toMatch(/try again/i);
  expect(said).toEqual([expect.stringMatching(/Pass userPoolId/)]);
  expect(said.join()).not.toContain('hunter2');
});

test('a page over plain http from another machine: the same', async () => {
  vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) });
  render(
    <SignIn
      clientId="c"
      userPoolId="us-east-1_TjaQrWn2x"
      authFlow="USER_SRP_AUTH"
      transport={answering()}
    />,
  );
  fireEvent.change(screen.getByRole('textbox'), { target: { value: 'dana' } });
  fireEvent.change(screen.getByLabelText('Password', { selector: 'input[type=password]' }), {
    target: { value: 'hunter2' },
  });
  press('Sign in');
  await reads(setUp);
  expect(said).toEqual([expect.stringMatching(/https or from localhost/)]);
});

test('a flow that the app client does not allow: no way on that is not there', async () => {
  const off = () => refused('InvalidParameter', 'USER_AUTH flow not enabled for this client');
  begin(answering(off(), off()));
  press('Continue');
  await reads(/switched off/);
  expect(document.body.textContent).not.toMatch(/another way|try again/i);
  await waitFor(() => expect(said).toEqual([expect.stringMatching(/ALLOW_USER_AUTH/)]));
  press('Continue');
  await waitFor(() => expect(screen.getByRole('button').getAttribute('aria-disabled')).toBeNull());
  expect(said).toHaveLength(1);
});

test('an SDK client without methods', async () => {
  // A mistake that JavaScript does not catch.
  begin(sdkTransport({} as SdkClient));
  press('Continue');
  await reads(setUp);
  expect(said).toEqual([expect.stringMatching(/without initiateAuth/)]);
});

test.each([
  [
    'of somebody with a temporary password says what to do',
    refused('NotAuthorized', 'User password cannot be reset in the current state.'),
    /Sign in with the temporary password you were given, or ask the person who gave it/,
  ],
  [
    'of a name that nobody has says no word of a wrong password',
    refused('UserNotFound', 'Username/client id combination not found.'),
    /No account has this name/,
  ],
  [
    'without an address to send a code to says whom to ask',
    refused(
      'InvalidParameter',
      'Cannot reset password for the user as there is no registered/verified email or phone_number',
    ),
    /can’t be reset here. Contact/,
  ],
])('“Forgot password?” %s', async (_what, error, words) => {
  begin(answering(error), { authFlow: 'USER_PASSWORD_AUTH' });
  press('Forgot password?');
  await reads(words);
  expect(document.body.textContent).not.toMatch(/password is wrong|Try again in a moment/);
});

test('a trigger that fails the authentication is no wrong password', async () => {
  const { response } = fixtures.CUSTOM_CHALLENGE.plain;
  begin(answering(response, refused('NotAuthorized', 'Incorrect username or password.')), {
    authFlow: 'CUSTOM_AUTH',
  });
  press('Continue');
  const answer = await screen.findByRole('textbox', { name: 'Answer' });
  fireEvent.change(answer, { target: { value: '41' } });
  press('Continue');
  await reads(/What you entered was not accepted. Start again./);
  expect(document.body.textContent).not.toMatch(/password/i);
});

test('a prompt that is open already refuses no passkey', async () => {
  const pending = new DOMException('A request is already pending.', 'OperationError');
  render(
    <WebAuthn
      challenge={decoded('WEB_AUTHN', 'plain')}
      onAnswer={async () => {}}
      prompt={{
        isSupported: () => true,
        canFillIn: async () => false,
        ask: async () => {
          throw pending;
        },
      }}
    />,
  );
  press('Continue');
  await reads(/Another passkey prompt is still open/);
  expect(document.body.textContent).not.toMatch(/not accepted/);
});

test('in a frame without passkeys, no message says that the user closed the prompt', async () => {
  Object.assign(document, { featurePolicy: { allowsFeature: () => false } });
  render(
    <WebAuthn
      challenge={decoded('WEB_AUTHN', 'plain')}
      onAnswer={async () => {}}
      prompt={{
        isSupported: () => true,
        canFillIn: async () => false,
        ask: async () => {
          throw new DOMException('', 'NotAllowedError');
        },
      }}
    />,
  );
  press('Continue');
  await reads(/inside another one that does not allow passkeys/);
  expect(document.body.textContent).not.toMatch(/was closed/);
  Reflect.deleteProperty(document, 'featurePolicy');
});

test('MFA_SETUP with nothing to set up says so', () => {
  const challenge = { ...decoded('MFA_SETUP', 'totp-only'), mfasCanSetup: [] };
  render(<MfaSetup challenge={challenge} onAnswer={async () => {}} />);
  expect(document.body.textContent).toMatch(/needs a second step, and there is none/);
});
