import type { SignInState } from '@countersign/core/flow';
import { createSession } from '@countersign/core/session';
import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { StrictMode } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { SignIn } from '../sign-in/sign-in.tsx';
import { clientAt } from '../testing/client-at.ts';
import { sessionAt, signedIn, signedOut } from '../testing/session-at.ts';
import { RequireSession, SessionProvider } from './index.ts';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const { claims } = signedIn;
const base64 = (value: object) => btoa(JSON.stringify(value)).replaceAll('=', '');
const token = (more: object) =>
  `e30.${base64({ ...claims, iat: 1_764_000_000, exp: 1_764_003_600, ...more })}.c2ln`;
const tokens = {
  AccessToken: token({ token_use: 'access' }),
  IdToken: token({ token_use: 'id' }),
  RefreshToken: 'refresh',
  ExpiresIn: 3600,
};

const read = {
  accessToken: tokens.AccessToken,
  idToken: tokens.IdToken,
  refreshToken: 'refresh',
  expiresIn: 3600,
};

/** A pool that accepts any password. */
const pool = () =>
  vi.fn(async () => ({ AuthenticationResult: tokens, ChallengeParameters: {} }) as never);

async function signInByPassword() {
  await userEvent.type(screen.getByRole('textbox'), 'dana');
  await userEvent.type(screen.getByLabelText('Password'), 'Correct-horse-8');
  await userEvent.click(screen.getByRole('button', { name: 'Sign in' }));
}

const byPassword = { authFlow: 'USER_PASSWORD_AUTH' } as const;

test('a sign-in takes transport, client and pool from the session, and begins it', async () => {
  const transport = pool();
  const session = createSession({ transport, clientId: 'of-session', userPoolId: 'us-east-1_A' });
  const onSignedIn = vi.fn();
  const { container } = render(
    <StrictMode>
      <SessionProvider session={session}>
        <RequireSession fallback={<SignIn {...byPassword} onSignedIn={onSignedIn} />}>
          app
        </RequireSession>
      </SessionProvider>
    </StrictMode>,
  );
  await screen.findByRole('textbox');
  await signInByPassword();
  await waitFor(() => expect(container.textContent).toBe('app'));
  expect(transport).toHaveBeenCalledWith(
    'InitiateAuth',
    expect.objectContaining({ ClientId: 'of-session' }),
    expect.anything(),
  );
  expect(session.getState()).toMatchObject({ status: 'signed-in', claims: { name: claims.name } });
  expect(await session.getAccessToken()).toBe(tokens.AccessToken);
  expect(onSignedIn).toHaveBeenCalledExactlyOnceWith(read);
  session.destroy();
});

test('the app hears of it once the session has begun', async () => {
  const order: string[] = [];
  const begin = async () => {
    await Promise.resolve();
    order.push('begun');
  };
  const client = clientAt(signedInAt());
  render(
    <SessionProvider session={sessionAt(signedOut, { begin })}>
      <SignIn client={client} onSignedIn={() => order.push('told')} />
    </SessionProvider>,
  );
  await waitFor(() => expect(order).toEqual(['begun', 'told']));
});

test('what a sign-in is given itself wins, and what is undefined is not given', async () => {
  const transport = pool();
  const own = pool();
  const begin = vi.fn(async () => {});
  const session = sessionAt(signedOut, {
    begin,
    options: { transport, clientId: 'of-session', userPoolId: 'us-east-1_A' },
  });
  render(
    <SessionProvider session={session}>
      <SignIn {...byPassword} transport={own} clientId={undefined} />
    </SessionProvider>,
  );
  await signInByPassword();
  await waitFor(() => expect(begin).toHaveBeenCalledExactlyOnceWith(read));
  expect(transport).not.toHaveBeenCalled();
  expect(own).toHaveBeenCalledWith(
    'InitiateAuth',
    expect.objectContaining({ ClientId: 'of-session' }),
    expect.anything(),
  );
});

test('a client of the app’s own begins the session too', async () => {
  const begin = vi.fn(async () => {});
  const client = clientAt({ ...signedInAt(), at: 'expired' } as SignInState);
  render(
    <SessionProvider session={sessionAt(signedOut, { begin })}>
      <SignIn client={client} />
    </SessionProvider>,
  );
  expect(begin).not.toHaveBeenCalled();
  act(() => client.go(signedInAt()));
  await waitFor(() => expect(begin).toHaveBeenCalledExactlyOnceWith(read));
});

test('with the tokens at a relay a sign-in goes through it', async () => {
  const answers: { [method: string]: object } = {
    POST: { AuthenticationResult: { ExpiresIn: 3600, Claims: claims }, ChallengeParameters: {} },
    GET: { session: { claims, expiresAt: Date.now() + 3_600_000, expiresIn: 3600 } },
  };
  const fetched = vi.fn(async (_url: unknown, { method = 'GET' }: RequestInit = {}) =>
    Response.json(answers[method]),
  );
  vi.stubGlobal('fetch', fetched);
  const session = createSession({ relay: '/api/auth', initial: null });
  const { container } = render(
    <SessionProvider session={session}>
      <RequireSession fallback={<SignIn {...byPassword} />}>app</RequireSession>
    </SessionProvider>,
  );
  await signInByPassword();
  await waitFor(() => expect(container.textContent).toBe('app'));
  const [url, init] = fetched.mock.calls[0] ?? [];
  expect(url).toBe('/api/auth');
  expect(JSON.parse(String(init?.body))).toMatchObject({ operation: 'InitiateAuth' });
  session.destroy();
});

test('alone a sign-in without a transport tells the developer', async () => {
  const error = vi.spyOn(console, 'error').mockImplementation(() => {});
  render(<SignIn {...byPassword} />);
  await waitFor(() =>
    expect(error.mock.calls.join()).toMatch(
      /transport is missing.*put <SignIn> into a <SessionProvider>/,
    ),
  );
  error.mockRestore();
});

function signedInAt(): SignInState {
  return { username: 'dana', pending: false, error: undefined, at: 'signed-in', tokens: read };
}
