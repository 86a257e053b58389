import type { SignInState } from '@countersign/core/flow';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import * as React from 'react';
import { afterEach, describe, expect, inject, test, vi } from 'vitest';
import { clientAt } from '../testing/client-at.ts';
import { SignIn } from './sign-in.tsx';

afterEach(cleanup);

const tokens = { accessToken: 'a' };
const signedIn: SignInState = {
  at: 'signed-in',
  username: 'dana',
  pending: false,
  error: undefined,
  tokens,
};

/** A service that never answers. */
const silent = (() => new Promise(() => {})) as never;

// Hidden trees came with React 19.
const hiding = inject('react') === 19 ? [React.Activity] : [];

describe.each(hiding)('hidden and shown again', (Activity) => {
  const hideAndShow = (ui: React.ReactNode) => {
    const { rerender } = render(<Activity>{ui}</Activity>);
    const show = (mode: 'hidden' | 'visible') =>
      act(async () => rerender(<Activity mode={mode}>{ui}</Activity>));
    return { hide: () => show('hidden'), show: () => show('visible') };
  };

  test('a sign-in that was left while it called is at rest', async () => {
    const transport = vi.fn(silent);
    const { hide, show } = hideAndShow(<SignIn transport={transport as never} clientId="client" />);
    fireEvent.change(screen.getByRole('textbox'), { target: { value: 'dana' } });
    await act(async () => screen.getByRole('button', { name: 'Continue' }).click());
    await expect.poll(() => transport).toHaveBeenCalledTimes(1);
    expect(document.querySelector('.cs-sign-in')?.getAttribute('aria-busy')).toBe('true');
    await hide();
    await show();
    expect(document.querySelector('.cs-sign-in')?.hasAttribute('aria-busy')).toBe(false);
    await act(async () => screen.getByRole('button', { name: 'Continue' }).click());
    await expect.poll(() => transport).toHaveBeenCalledTimes(2);
  });

  test('a signed-in user can go on to the app', async () => {
    const onSignedIn = vi.fn();
    const client = clientAt(signedIn);
    const { hide, show } = hideAndShow(<SignIn client={client} onSignedIn={onSignedIn} />);
    await hide();
    await show();
    expect(onSignedIn).toHaveBeenCalledTimes(1);
    (await screen.findByRole('button', { name: 'Continue' })).click();
    expect(onSignedIn.mock.calls).toEqual([[tokens], [tokens]]);
  });
});

test('the page put back by the browser has a way on as well: nothing but the page is needed', async () => {
  const onSignedIn = vi.fn();
  render(<SignIn client={clientAt(signedIn)} onSignedIn={onSignedIn} />);
  window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  (await screen.findByRole('button', { name: 'Continue' })).click();
  expect(onSignedIn).toHaveBeenCalledTimes(2);
});

test('without an app to go on to, another account may sign in', async () => {
  const changeUser = vi.fn();
  render(<SignIn client={clientAt(signedIn, { changeUser })} />);
  const another = await screen.findByRole('button', { name: 'Use another account' });
  expect(screen.queryByText('One moment…')).toBeNull();
  another.click();
  expect(changeUser).toHaveBeenCalledTimes(1);
});

describe("the app's own place for a forgotten password", () => {
  const identify: SignInState = {
    at: 'identify',
    username: '',
    asksPassword: true,
    notice: undefined,
    pending: false,
    error: undefined,
  };

  test.each([
    ['dana', 'dana'],
    ['  dana ', 'dana'],
    ['', undefined],
  ])('is given the name that was typed: %j', (typed, told) => {
    const forgotPassword = vi.fn();
    render(<SignIn client={clientAt(identify)} forgotPassword={forgotPassword} />);
    fireEvent.change(screen.getByRole('textbox'), { target: { value: typed } });
    screen.getByRole('button', { name: 'Forgot password?' }).click();
    expect(forgotPassword.mock.calls).toEqual([[told]]);
  });
});
