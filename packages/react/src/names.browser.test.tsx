import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { MfaSetup } from './challenges/mfa-setup/index.ts';
import { NewPasswordRequired } from './challenges/new-password-required/index.ts';
import type { IdentifierKind } from './sign-in/identifiers.ts';
import { SignIn } from './sign-in/sign-in.tsx';
import { clientAt } from './testing/client-at.ts';
import { decoded } from './testing/decoded.ts';

afterEach(cleanup);

// A browser writes the domain of a field of the type `email` in its own way.
const address = 'idn@bücher.example';

test.each<IdentifierKind>(['any', 'email', 'username'])(
  'an address with an international domain, typed as %s, is sent unchanged',
  async (identifier) => {
    const identify = vi.fn(async () => {});
    const client = clientAt(
      {
        at: 'identify',
        username: '',
        pending: false,
        error: undefined,
        asksPassword: false,
        notice: undefined,
      },
      { identify },
    );
    await act(async () => void render(<SignIn client={client} identifier={identifier} />));
    await userEvent.type(screen.getByRole('textbox'), `${address}{Enter}`);
    await waitFor(() => expect(identify).toHaveBeenCalledExactlyOnceWith({ username: address }));
  },
);

test('the email attribute of a new account is sent unchanged', async () => {
  const onAnswer = vi.fn();
  const challenge = {
    ...decoded('NEW_PASSWORD_REQUIRED', 'plain'),
    userAttributes: {},
    requiredAttributes: [{ name: 'email', kind: 'email' as const }],
  };
  await act(
    async () => void render(<NewPasswordRequired challenge={challenge} onAnswer={onAnswer} />),
  );
  await userEvent.type(screen.getByLabelText('New password'), 'correctHorse-7');
  await userEvent.type(screen.getByLabelText('Email address'), `${address}{Enter}`);
  await waitFor(() =>
    expect(onAnswer).toHaveBeenCalledExactlyOnceWith(
      { newPassword: 'correctHorse-7', userAttributes: { email: address } },
      expect.anything(),
    ),
  );
});

test('the address for email codes is sent unchanged', async () => {
  const onAnswer = vi.fn();
  const challenge = { ...decoded('MFA_SETUP', 'totp-only'), mfasCanSetup: ['EMAIL_OTP'] };
  await act(async () => void render(<MfaSetup challenge={challenge} onAnswer={onAnswer} />));
  await userEvent.type(screen.getByLabelText('Email address'), `${address}{Enter}`);
  await waitFor(() =>
    expect(onAnswer).toHaveBeenCalledExactlyOnceWith({ email: address }, expect.anything()),
  );
});
