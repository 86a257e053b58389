import { cleanup, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { emulator, renderApp } from './emulated.tsx';

beforeEach(() => emulator.reset());
afterEach(cleanup);

test('dana signs in with her password', async () => {
  renderApp();
  await userEvent.type(screen.getByRole('textbox'), 'dana');
  await userEvent.click(screen.getByRole('button', { name: 'Continue' }));
  await userEvent.click(await screen.findByRole('radio', { name: 'Password' }));
  await userEvent.type(screen.getByLabelText('Password', passwordField), 'Correct-Horse-1!');
  await userEvent.click(screen.getByRole('button', { name: 'Sign in' }));
  expect(await screen.findByRole('heading', { name: 'Welcome' })).toBeDefined();
});

test('eli signs in with the code from his mail', async () => {
  renderApp();
  await userEvent.type(screen.getByRole('textbox'), 'eli');
  await userEvent.click(screen.getByRole('button', { name: 'Continue' }));
  const field = await screen.findByRole('textbox', { name: 'Code from the mail' });

  const message = emulator.inbox.latest('eli@example.com');
  await userEvent.type(field, message?.code ?? '');
  await userEvent.click(screen.getByRole('button', { name: 'Let me in' }));
  expect(await screen.findByRole('heading', { name: 'Welcome' })).toBeDefined();
});

test('a code that is not the one in the mail is told to a screen reader', async () => {
  await askForCode();
  await answer('00000000');
  await waitFor(() => expect(alerted()).toMatch(/That code doesn’t match/));
});

test('a user who comes back too late starts again', async () => {
  await askForCode();
  emulator.clock.advance(181); // Cognito's sessions last three minutes by default.
  await answer();
  await userEvent.click(await screen.findByRole('button', { name: 'Start again' }));
  expect(await screen.findByRole('heading', { name: 'Look into your mail' })).toBeDefined();
});

test('a busy service is said to be busy, and takes the same code later', async () => {
  await askForCode();
  // Twice: the transport tries a throttled call again by itself.
  emulator.faults.add({ kind: 'throttle', operation: 'RespondToAuthChallenge', times: 2 });
  await answer();
  await waitFor(() => expect(alerted()).toMatch(/Too many requests/));
  await userEvent.click(screen.getByRole('button', { name: 'Let me in' }));
  expect(await screen.findByRole('heading', { name: 'Welcome' })).toBeDefined();
});

test('a lost connection is reported, and the typed text stays', async () => {
  await askForCode();
  emulator.faults.add({ kind: 'drop', times: 1 });
  await answer();
  await waitFor(() => expect(alerted()).toMatch(/No connection/));
  const field = screen.getByRole('textbox', { name: 'Code from the mail' });
  expect(field).toHaveProperty('value', latestCode());
});

test('a slow service is waited for, and the button says so', async () => {
  await askForCode();
  emulator.faults.add({ kind: 'latency', ms: 2_000, times: 1 });
  await answer();
  expect(screen.getByRole('button', { name: 'Opening the door…' })).toBeDefined();
  expect(await screen.findByRole('heading', { name: 'Welcome' })).toBeDefined();
});

/** Brings eli to the view of our own. */
async function askForCode(): Promise<void> {
  renderApp();
  await userEvent.type(screen.getByRole('textbox'), 'eli');
  await userEvent.click(screen.getByRole('button', { name: 'Continue' }));
  await screen.findByRole('heading', { name: 'Look into your mail' });
}

async function answer(code = latestCode()): Promise<void> {
  await userEvent.type(screen.getByRole('textbox', { name: 'Code from the mail' }), code);
  await userEvent.click(screen.getByRole('button', { name: 'Let me in' }));
}

const latestCode = () => emulator.inbox.latest('eli@example.com')?.code ?? '';

/** What a screen reader says at once. */
const alerted = () => screen.getByRole('alert').textContent;

// Its radio is named the same.
const passwordField = { selector: 'input[type=password]' };
