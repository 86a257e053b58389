import { ChallengeError } from '@countersign/core';
import { fixtures } from '@countersign/core/fixtures';
import type { SignInState } from '@countersign/core/flow';
import type { Transport } from '@countersign/core/transport';
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { StrictMode } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { clientAt } from '../testing/client-at.ts';
import { decoded, refusals, unanswered } from '../testing/decoded.ts';
import { SignIn } from './sign-in.tsx';

afterEach(cleanup);

const common = { username: 'dana@example.com', pending: false, error: undefined };
const identify: SignInState = {
  ...common,
  at: 'identify',
  asksPassword: false,
  notice: undefined,
};
const challenged = (turn: number, challenge = decoded('SMS_MFA', 'plain')): SignInState => ({
  ...common,
  at: 'challenge',
  challenge,
  turn,
  deadline: Date.now() + 180_000,
  alternatives: [],
  resendAt: undefined,
});

test('each screen’s heading takes the focus when it follows another, the first one’s does not', async () => {
  const client = clientAt(identify);
  render(<SignIn client={client} />);
  expect(document.activeElement).toBe(document.body);

  const screens: [SignInState, string][] = [
    [challenged(1, decoded('SELECT_CHALLENGE', 'plain') as never), 'Choose how to sign in'],
    [challenged(2), 'Enter the code'],
    [challenged(3), 'Enter the code'],
    [challenged(4, decoded('NEW_PASSWORD_REQUIRED', 'plain') as never), 'Choose a new password'],
    [challenged(5, decoded('UNKNOWN', 'plain') as never), 'This step isn’t supported here'],
    [{ ...common, at: 'expired' }, 'This sign-in timed out'],
    [{ ...common, at: 'failed', error: refusals.throttled() }, 'This sign-in can’t continue'],
    [identify, 'Sign in'],
    [{ ...common, at: 'signed-in', tokens: {} }, 'You are signed in'],
  ];
  for (const [state, title] of screens) {
    act(() => client.go(state));
    expect(document.activeElement).not.toBe(document.body);
    const heading = await screen.findByRole('heading', { name: title });
    await waitFor(() => expect(document.activeElement).toBe(heading));
  }
});

test('a new session behind the same turn keeps the screen and what was typed', async () => {
  const client = clientAt(challenged(1));
  render(<SignIn client={client} />);
  const code = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Code' });
  await userEvent.type(code, '1234');
  act(() => client.go(challenged(1, { ...decoded('SMS_MFA', 'plain'), session: 'another' })));
  expect(screen.getByRole('textbox', { name: 'Code' })).toBe(code);
  expect(code.value).toBe('1234');
});

test('the app gets tokens and unknown challenges once, also under StrictMode', () => {
  const onSignedIn = vi.fn();
  const onUnknownChallenge = vi.fn();
  const unknown = decoded('UNKNOWN', 'plain');
  const client = clientAt(challenged(1, unknown as never));
  const { rerender } = render(<SignIn client={client} {...{ onSignedIn, onUnknownChallenge }} />, {
    wrapper: StrictMode,
  });
  const tokens = {};
  act(() => client.go({ ...common, at: 'signed-in', tokens }));
  rerender(<SignIn client={client} {...{ onSignedIn, onUnknownChallenge }} />);
  expect(onUnknownChallenge).toHaveBeenCalledExactlyOnceWith(unknown);
  expect(onSignedIn).toHaveBeenCalledExactlyOnceWith(tokens);
});

test('why the first screen is back is said there', async () => {
  const client = clientAt(challenged(1));
  render(<SignIn client={client} />);
  act(() => client.go({ ...identify, error: refusals.wrongPassword() }));
  expect(await screen.findByRole('alert')).toHaveProperty(
    'textContent',
    'The username or password is wrong. Check both and try again.',
  );
});

test('another way that fails is said on the screen it was asked for', async () => {
  const state = { ...challenged(1), alternatives: ['PASSWORD'] } as SignInState;
  const client = clientAt(state, { switchTo: async () => Promise.reject(refusals.offline()) });
  render(<SignIn client={client} />);
  await userEvent.click(await screen.findByRole('button', { name: 'Try another way' }));
  await waitFor(() => expect(screen.getByRole('alert').textContent).toMatch(/^No connection/));
});

test('a refused answer is shown once, by its field, and not again by the form', async () => {
  const client = clientAt(challenged(1), {
    answer: async () => {
      const error = refusals.wrongCode();
      client.go({ ...challenged(1), error } as SignInState);
      throw error;
    },
  });
  const { container } = render(<SignIn client={client} />);
  await userEvent.type(await screen.findByRole('textbox', { name: 'Code' }), '123456{Enter}');
  await waitFor(() => expect(container.querySelectorAll('.cs-field-error')).toHaveLength(1));
  expect(container.querySelector('.cs-form-error')).toBeNull();
});

test('the same wrong code twice is announced twice', async () => {
  const client = clientAt(challenged(1), {
    answer: async () => Promise.reject(refusals.wrongCode()),
  });
  render(<SignIn client={client} />);
  const code = await screen.findByRole('textbox', { name: 'Code' });
  await userEvent.type(code, '123456{Enter}');
  const words = () => screen.getByRole('alert').firstElementChild;
  await waitFor(() => expect(words()?.textContent).toMatch(/doesn’t match/));
  const first = words();
  await userEvent.type(code, '{Enter}');
  await waitFor(() => expect(words()).not.toBe(first));
  expect(words()?.textContent).toMatch(/doesn’t match/);
});

test('what a password manager fills in without an event is sent all the same', async () => {
  const identified = vi.fn(async () => {});
  render(<SignIn client={clientAt({ ...identify, username: '' }, { identify: identified })} />);
  const field = screen.getByRole<HTMLInputElement>('textbox');
  field.value = 'dana@example.com';
  fireEvent.click(screen.getByRole('button', { name: 'Continue' }));
  await waitFor(() =>
    expect(identified).toHaveBeenCalledExactlyOnceWith({ username: 'dana@example.com' }),
  );
});

test('a sign-in from a name to tokens, with nothing secret on the way out', async () => {
  const answers = [
    fixtures.EMAIL_OTP['first-factor'].response,
    new ChallengeError('CodeMismatchException', {
      kind: 'code-mismatch',
      sessionAlive: true,
      retryable: true,
    }),
    {
      AuthenticationResult: { AccessToken: 'a', IdToken: 'i', TokenType: 'Bearer', ExpiresIn: 60 },
    },
  ];
  const asked = vi.fn();
  const transport = (async (operation: unknown, input: unknown) => {
    asked(operation, input);
    const answer = answers.shift();
    if (answer instanceof Error) throw answer;
    return answer;
  }) as Transport;
  const events: unknown[] = [];
  const onSignedIn = vi.fn();
  const { container } = render(
    <SignIn
      transport={transport}
      clientId="client"
      onEvent={(event) => events.push(event)}
      onSignedIn={onSignedIn}
    />,
    { wrapper: StrictMode },
  );

  await userEvent.type(screen.getByRole('textbox'), 'dana@example.com{Enter}');
  const code = await screen.findByRole('textbox', { name: 'Code' });
  await userEvent.type(code, '11112222{Enter}');
  await waitFor(() => expect(screen.getByRole('alert').textContent).toMatch(/doesn’t match/));
  expect(container.innerHTML).not.toContain(fixtures.EMAIL_OTP['first-factor'].response.Session);
  await userEvent.clear(code);
  await userEvent.type(code, '49210387{Enter}');
  await waitFor(() => expect(onSignedIn).toHaveBeenCalledTimes(1));

  expect(asked).toHaveBeenCalledTimes(3);
  expect(JSON.stringify(events)).not.toMatch(/11112222|49210387|AYAB|dana/);
  expect(Object.keys(localStorage).concat(Object.keys(sessionStorage))).toEqual([]);
});

test('leaving in the middle aborts the call and says nothing more', async () => {
  let signal: AbortSignal | undefined;
  const transport = ((_operation, _input, options) => {
    signal = options?.signal;
    return unanswered();
  }) as Transport;
  const { unmount } = render(<SignIn transport={transport} clientId="client" />);
  await userEvent.type(screen.getByRole('textbox'), 'dana{Enter}');
  await waitFor(() => expect(signal?.aborted).toBe(false));
  unmount();
  expect(signal?.aborted).toBe(true);
});
