import type { Transport } from '@countersign/core/transport';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { views } from '../registry.ts';
import { clientAt } from '../testing/client-at.ts';
import { decoded, unanswered } from '../testing/decoded.ts';
import { SignIn, type SignInProps } from './sign-in.tsx';

const common = { username: 'dana@example.com', pending: false, error: undefined };
const choosing = () =>
  clientAt({
    ...common,
    at: 'challenge',
    challenge: decoded('SELECT_CHALLENGE', 'plain') as never,
    turn: 1,
    deadline: Date.now() + 180_000,
    alternatives: [],
    resendAt: undefined,
  });

/** The names whose code was asked for, in order. */
let loaded: string[] = [];

beforeEach(async () => {
  await views.SELECT_CHALLENGE.preload();
  loaded = [];
  for (const [name, view] of Object.entries(views)) {
    vi.spyOn(view, 'preload').mockImplementation(async () => {
      if (!loaded.includes(name)) loaded.push(name);
      return undefined as never;
    });
  }
});

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const signIn = (options: Partial<SignInProps> = {}) =>
  ({
    transport: unanswered as Transport,
    clientId: 'client',
    userPoolId: 'us-east-1_TjaQrWn2x',
    ...options,
  }) as SignInProps;

test('no code loads until the user shows that they want to sign in', async () => {
  render(<SignIn {...signIn()} />);
  await userEvent.hover(screen.getByRole('textbox'));
  await userEvent.click(screen.getByRole('textbox'));
  expect(loaded).toEqual([]);
});

test.each([
  [{}, ['SELECT_CHALLENGE']],
  [{ preferredChallenge: 'EMAIL_OTP' }, ['EMAIL_OTP']],
  [{ authFlow: 'CUSTOM_AUTH' }, ['CUSTOM_CHALLENGE']],
  [{ authFlow: 'USER_SRP_AUTH' }, ['SMS_MFA', 'NEW_PASSWORD_REQUIRED']],
] as const)('typing a name loads what a sign-in with %j leads to', async (options, names) => {
  render(<SignIn {...signIn(options)} />);
  await userEvent.type(screen.getByRole('textbox'), 'd');
  await expect.poll(() => loaded).toEqual(names);
});

test('a name that was there already loads it when it is sent', async () => {
  render(<SignIn {...signIn({ initialUsername: 'dana@example.com' })} />);
  fireEvent.submit(screen.getByRole('form'));
  await expect.poll(() => loaded).toEqual(['SELECT_CHALLENGE']);
});

test('a way is loaded once it is pointed at or comes into focus, the others are not', async () => {
  render(<SignIn client={choosing()} />);
  await screen.findByText('Passkey');
  expect(loaded).toEqual([]);
  await userEvent.hover(screen.getByText('Passkey'));
  await expect.poll(() => loaded).toEqual(['WEB_AUTHN']);
  act(() => screen.getByRole('radio', { name: /Code by email/ }).focus());
  await expect.poll(() => loaded).toEqual(['WEB_AUTHN', 'EMAIL_OTP']);
});

test('the way that is chosen beforehand is loaded when its button is pointed at', async () => {
  render(<SignIn client={choosing()} lastUsed="EMAIL_OTP" />);
  await userEvent.hover(await screen.findByRole('button', { name: 'Continue' }));
  await expect.poll(() => loaded).toEqual(['EMAIL_OTP']);
});

test('a password’s proof begins when its field has the focus, and not when it is passed', async () => {
  const client = Object.assign(choosing(), { expectPassword: vi.fn() });
  render(<SignIn client={client} lastUsed="PASSWORD" />);
  const password = await screen.findByLabelText('Password');
  await userEvent.hover(password);
  expect(client.expectPassword).not.toHaveBeenCalled();
  await userEvent.click(password);
  await expect.poll(() => client.expectPassword).toHaveBeenCalledTimes(1);
  await expect.poll(() => loaded).toEqual(['SMS_MFA', 'NEW_PASSWORD_REQUIRED']);
});

test('a field that had the focus before the page came alive counts as well', async () => {
  const expectPassword = vi.fn();
  const asking = { ...common, at: 'identify', asksPassword: true, notice: undefined } as const;
  const element = <SignIn client={clientAt(asking, { expectPassword })} />;
  const page = document.createElement('div');
  document.body.append(page);
  page.innerHTML = renderToString(element);
  act(() => page.querySelector<HTMLInputElement>('[type=password]')?.focus());
  const root = await act(async () => hydrateRoot(page, element));
  await expect.poll(() => expectPassword).toHaveBeenCalledTimes(1);
  act(() => root.unmount());
  page.remove();
});
