import { createSession, type SessionState } from '@countersign/core/session';
import { act, cleanup, fireEvent, render, renderHook, screen } from '@testing-library/react';
import { type ReactNode, StrictMode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { afterEach, expect, test, vi } from 'vitest';
import { loading, sessionAt, signedIn, signedOut } from '../testing/session-at.ts';
import { RequireSession, SessionProvider, SignedIn, SignedOut, useSession } from './index.ts';

afterEach(cleanup);

const guards = (
  <>
    <SignedIn>in</SignedIn>
    <SignedOut>out</SignedOut>
    <RequireSession fallback="please" loading="wait">
      app
    </RequireSession>
  </>
);

test.each<[SessionState, string]>([
  [loading, 'wait'],
  [{ status: 'loading', error: 'NetworkFailed' }, 'wait'],
  [signedOut, 'outplease'],
  [{ status: 'signed-out', reason: 'expired' }, 'outplease'],
  [signedIn, 'inapp'],
  [{ ...signedIn, error: 'NetworkFailed' }, 'inapp'],
  [{ ...signedIn, secondsLeft: 3 }, 'inapp'],
])('guards at %o show %s, and follow what comes', (state, shown) => {
  const session = sessionAt(loading);
  const { container } = render(<SessionProvider session={session}>{guards}</SessionProvider>);
  expect(container.textContent).toBe('wait');
  act(() => session.go(state));
  expect(container.textContent).toBe(shown);
});

test('what guards show may be made of the session', () => {
  const session = sessionAt(signedIn);
  const { container } = render(
    <SessionProvider session={session}>
      <SignedIn>{({ claims }) => claims.email}</SignedIn>
      <SignedOut>{({ reason }) => reason}</SignedOut>
    </SessionProvider>,
  );
  expect(container.textContent).toBe('dana@example.com');
  act(() => session.go({ status: 'signed-out', reason: 'evicted' }));
  expect(container.textContent).toBe('evicted');
});

test('while nobody answers who is signed in, a page can be asked to try again', () => {
  const renew = vi.fn(async () => true);
  const session = sessionAt(loading, { renew });
  const { container } = render(
    <SessionProvider session={session}>
      <RequireSession fallback="please">app</RequireSession>
    </SessionProvider>,
  );
  expect(container.textContent).toBe('');
  act(() => session.go({ status: 'loading', error: 'NetworkFailed' }));
  expect(screen.getByRole('status').textContent).toMatch(/Check your network/);
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(renew).toHaveBeenCalledTimes(1);
  expect(container.textContent).not.toMatch(/please|app/);
});

test('the hook gives state and actions, as one object until something changes', () => {
  const session = sessionAt(loading);
  const wrapper = ({ children }: { children: ReactNode }) => (
    <SessionProvider session={session}>{children}</SessionProvider>
  );
  const { result, rerender } = renderHook(() => useSession<typeof session>(), { wrapper });
  const first = result.current;
  rerender();
  expect(result.current).toBe(first);
  act(() => session.go(signedIn));
  const { status, claims, getAccessToken, signOut, touch } = result.current;
  expect({ status, claims }).toEqual({ status: 'signed-in', claims: signedIn.claims });
  expect({ getAccessToken, signOut, touch }).toEqual({
    getAccessToken: session.getAccessToken,
    signOut: session.signOut,
    touch: session.touch,
  });
});

test('with the tokens at a relay there is no way to one', () => {
  const session = createSession({ relay: '/api/auth', initial: null });
  const { result } = renderHook(() => useSession(), {
    wrapper: ({ children }) => <SessionProvider session={session}>{children}</SessionProvider>,
  });
  expect(result.current.status).toBe('signed-out');
  expect(result.current).not.toHaveProperty('getAccessToken');
  session.destroy();
});

test('outside of a provider the developer is told', () => {
  const error = vi.spyOn(console, 'error').mockImplementation(() => {});
  expect(() => render(<SignedIn />)).toThrow(/no <SessionProvider> around/);
  error.mockRestore();
});

test('a provider keeps the session, StrictMode or not, and lets go of it with the page', () => {
  const session = sessionAt(loading);
  const { unmount } = render(<SessionProvider session={session}>nothing</SessionProvider>, {
    wrapper: StrictMode,
  });
  expect(session.listening()).toBe(1);
  unmount();
  expect(session.listening()).toBe(0);
});

test('another session takes the place of one', () => {
  const first = sessionAt(signedIn);
  const page = (session: typeof first) => (
    <SessionProvider session={session}>{guards}</SessionProvider>
  );
  const { container, rerender } = render(page(first));
  rerender(page(sessionAt(signedOut)));
  expect(container.textContent).toBe('outplease');
  expect(first.listening()).toBe(0);
});

test.each<
  [string, () => ReturnType<typeof sessionAt> | ReturnType<typeof relayed>, string, string]
>([
  ['tokens that were found before it came alive', () => sessionAt(signedIn), 'wait', 'inapp'],
  ['a relay that the server has asked', () => relayed(), 'inapp', 'inapp'],
])('a page of %s is as the server made it first', async (_, make, served, then) => {
  const complaints = vi.spyOn(console, 'error');
  const onRecoverableError = vi.fn();
  const container = document.createElement('div');
  container.innerHTML = renderToString(
    <SessionProvider session={make()}>{guards}</SessionProvider>,
  );
  expect(container.textContent).toBe(served);
  const session = make();
  const page = (
    <StrictMode>
      <SessionProvider session={session}>{guards}</SessionProvider>
    </StrictMode>
  );
  const root = await act(async () => hydrateRoot(container, page, { onRecoverableError }));
  expect(container.textContent).toBe(then);
  expect(onRecoverableError).not.toHaveBeenCalled();
  expect(complaints).not.toHaveBeenCalled();
  act(() => root.unmount());
  session.destroy();
});

/** A session of a page whose server knew who is signed in. */
const relayed = () =>
  createSession({
    relay: '/api/auth',
    initial: { claims: signedIn.claims, expiresAt: Date.now() + 3_600_000, expiresIn: 3600 },
  });
