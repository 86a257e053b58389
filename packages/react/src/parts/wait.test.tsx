import { ChallengeError } from '@countersign/core';
import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { Problem } from '../hooks/use-problems.ts';
import { CountersignProvider } from '../provider.tsx';
import { Failed } from '../sign-in/screens/failed.tsx';
import { clientAt } from '../testing/client-at.ts';
import { InSignIn } from '../testing/in-sign-in.tsx';
import * as deferred from './deferred.ts';
import { FormError } from './error.tsx';
import { Resend } from './resend.tsx';
import { setDeferred } from './use-deferred.ts';

beforeAll(() => setDeferred(deferred));
beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 });
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const pass = (seconds: number) => act(() => vi.advanceTimersByTimeAsync(seconds * 1000));
const throttledFor = (seconds: number): Problem => ({
  kind: 'throttled',
  retryAt: 1_000_000 + seconds * 1000,
});
const refused = (problem: Problem | undefined) => (
  <InSignIn>
    <FormError problem={problem} />
  </InSignIn>
);

/** What a live region says from now on. */
function listenTo(role: 'alert' | 'status'): (string | null)[] {
  const said: (string | null)[] = [];
  const region = screen.getByRole(role);
  const look = () => said.push(region.textContent);
  new MutationObserver(look).observe(region, { childList: true, subtree: true });
  return said;
}

test('a wait is announced after the error and once at its end, and counts down silently', async () => {
  const { rerender } = render(refused(undefined));
  const errors = listenTo('alert');
  const status = listenTo('status');
  rerender(refused(throttledFor(30)));
  await pass(12);
  expect(errors).toEqual(['Too many requests just now. Wait a moment, then try again.']);
  expect(screen.getByText('You can try again in 18 seconds.')).toBeDefined();
  await pass(60);
  expect(status).toEqual(['You can try again in 30 seconds.', 'You can try again now.']);
  expect(screen.getByText('You can try again now.', { selector: 'p' })).toBeDefined();
  expect(errors).toHaveLength(1);
});

test('minutes are shown as minutes, rounded up', async () => {
  render(refused(throttledFor(121)));
  expect(screen.getByRole('status').textContent).toBe('You can try again in 3 minutes.');
});

test('the time is formatted in the user’s language', () => {
  render(
    <CountersignProvider lang="de" messages={{ parts: { waitFor: 'Das geht {time} wieder.' } }}>
      {refused(throttledFor(30))}
    </CountersignProvider>,
  );
  expect(screen.getByRole('status').textContent).toBe('Das geht in 30 Sekunden wieder.');
});

test('without Retry-After no wait is shown', () => {
  render(refused({ kind: 'throttled' }));
  expect(screen.queryByText(/You can try again/)).toBeNull();
});

test('the end screen shows the wait too', () => {
  const error = new ChallengeError('NotAuthorizedException', {
    kind: 'attempts-exceeded',
    retryAt: 1_000_000 + 60_000,
  });
  const state = { at: 'failed', username: 'dana', pending: false, error } as const;
  render(<Failed state={state} client={clientAt(state)} />);
  expect(screen.getByText('You can try again in 60 seconds.', { selector: 'p' })).toBeDefined();
});

test('the user can request a new code only after the wait', async () => {
  const onResend = vi.fn(async () => {
    throw new ChallengeError('LimitExceededException', {
      kind: 'delivery-limit',
      retryAt: 1_000_000 + 45_000,
    });
  });
  render(
    <InSignIn>
      <Resend onResend={onResend} />
    </InSignIn>,
  );
  const button = screen.getByRole('button', { name: 'Send a new code' });
  await act(async () => button.click());
  expect(button.getAttribute('aria-disabled')).toBe('true');
  await act(async () => button.click());
  expect(onResend).toHaveBeenCalledTimes(1);
  await pass(45);
  expect(button.getAttribute('aria-disabled')).toBeNull();
});
