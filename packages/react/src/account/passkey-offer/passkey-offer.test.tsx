import { createAccount } from '@countersign/core/account';
import { createSession } from '@countersign/core/session';
import { act, cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { PasskeyOffer } from './index.ts';

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});
afterEach(cleanup);

/** A page where one user signs in after another. */
function pageOf() {
  const state = (sub: string) => ({
    claims: { sub, 'cognito:username': sub },
    expiresAt: Date.now() + 3_600_000,
    expiresIn: 3600,
  });
  const session = createSession({ relay: '/api/auth', initial: state('u1') });
  let sub = 'u1';
  const listeners = new Set<() => void>();
  const account = createAccount({
    session: {
      ...session,
      getState: () => ({ ...session.getState(), claims: { sub, 'cognito:username': sub } }),
      subscribe: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    initial: { factors: ['PASSWORD'], passkeys: [] },
  });
  return {
    account,
    become(next: string) {
      sub = next;
      for (const listener of listeners) listener();
    },
  };
}

const silent = { isSupported: async () => false, create: () => new Promise<never>(() => {}) };
const prompt = { isSupported: () => true, create: () => new Promise<never>(() => {}) };
const offer = () => screen.queryByRole('button', { name: 'Add a passkey' });

test('an offer to one user is not on the page of the next one', async () => {
  const { account, become } = pageOf();
  render(<PasskeyOffer {...{ account, silent, prompt }} />);
  await screen.findByRole('button', { name: 'Add a passkey' });
  act(() => become('u2'));
  expect(offer()).toBeNull();
  act(() => become('u1'));
  expect(offer()).toBeTruthy();
});

test('an offer that one user closed is closed for that user', async () => {
  const { account, become } = pageOf();
  render(<PasskeyOffer {...{ account, silent, prompt }} />);
  await userEvent.click(await screen.findByRole('button', { name: 'Not now' }));
  act(() => become('u2'));
  act(() => become('u1'));
  expect(offer()).toBeNull();
});
