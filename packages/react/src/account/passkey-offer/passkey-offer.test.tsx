import { createAccount } from '@countersign/core/account';
import { act, cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sessionAt, signedIn } from '../../testing/session-at.ts';
import { PasskeyOffer } from './index.ts';

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});
afterEach(cleanup);

/** A page where one user signs in after another. */
function pageOf() {
  const of = (sub: string) => ({ ...signedIn, claims: { ...signedIn.claims, sub } });
  const session = sessionAt(of('u1'));
  return {
    account: createAccount({ session, initial: { factors: ['PASSWORD'], passkeys: [] } }),
    become: (sub: string) => session.go(of(sub)),
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
