import { fixtures } from '@countersign/core/fixtures';
import { createSignIn } from '@countersign/core/flow';
import type { Transport } from '@countersign/core/transport';
import { act, cleanup, render, screen } from '@testing-library/react';
import { StrictMode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { views } from '../registry.ts';
import { clientAt } from '../testing/client-at.ts';
import { unanswered } from '../testing/decoded.ts';
import { flowScreens } from './flow-screens.tsx';
import { SignIn } from './sign-in.tsx';

// What is tested is the reload, not the loading of code.
await views.SMS_MFA.preload();

beforeEach(async () => {
  // Before the reload: a sign-in that came to a code.
  const before = createSignIn({
    transport: answering,
    clientId: 'client',
    storage: sessionStorage,
  });
  await before.identify({ username: 'dana@example.com' });
});

afterEach(() => {
  cleanup();
  sessionStorage.clear();
});

// A transport's type follows the operation, and only one is asked for here.
const answering = (async () => fixtures.SMS_MFA.plain.response) as Transport;

const reloaded = (
  <StrictMode>
    <SignIn transport={unanswered as Transport} clientId="client" storage={sessionStorage} />
  </StrictMode>
);

test('after a reload the challenge that was on screen is there, and no focus is taken', async () => {
  render(reloaded);
  expect(await screen.findByRole('heading', { name: 'Enter the code' })).toBeDefined();
  expect(screen.getByText('dana@example.com')).toBeDefined();
  expect(document.activeElement).toBe(document.body);
});

test('of two sign-ins on the page, one goes on with it', async () => {
  render(
    <>
      {reloaded}
      {reloaded}
    </>,
  );
  expect(await screen.findAllByRole('heading', { name: 'Enter the code' })).toHaveLength(1);
  expect(await screen.findAllByRole('heading', { name: 'Sign in' })).toHaveLength(1);
});

test('without a storage a reload begins again', () => {
  render(<SignIn transport={unanswered as Transport} clientId="client" />);
  expect(screen.getByRole('heading', { name: 'Sign in' })).toBeDefined();
});

test('the first render is the server’s, whatever is stored', async () => {
  const error = vi.spyOn(console, 'error');
  const page = document.createElement('div');
  document.body.append(page);
  page.innerHTML = renderToString(reloaded);
  expect(page.querySelector('h1')?.textContent).toBe('Sign in');
  const onRecoverableError = vi.fn();
  const root = await act(async () => hydrateRoot(page, reloaded, { onRecoverableError }));
  expect(await screen.findByRole('heading', { name: 'Enter the code' })).toBeDefined();
  expect(onRecoverableError).not.toHaveBeenCalled();
  expect(error).not.toHaveBeenCalled();
  act(() => root.unmount());
  page.remove();
});

test('a client that is further on is left alone', () => {
  const resume = vi.fn(async () => true);
  const signedIn = { username: '', pending: false, error: undefined, at: 'signed-in', tokens: {} };
  render(<SignIn client={clientAt({ ...signedIn, at: 'signed-in' }, { resume })} />);
  expect(resume).not.toHaveBeenCalled();
});

test('a first screen that is not the first of a sign-in takes the focus where asked to', async () => {
  await flowScreens['confirm-sign-up'].preload();
  const sent = { username: 'dana', pending: false, error: undefined, delivery: undefined };
  const client = () => clientAt({ ...sent, at: 'confirm-sign-up', resendAt: 0 });
  render(<SignIn client={client()} autoFocus />);
  const heading = screen.getByRole('heading', { name: 'Confirm your account' });
  expect(document.activeElement).toBe(heading);
  cleanup();
  render(<SignIn client={client()} />);
  expect(document.activeElement).toBe(document.body);
});
