import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { ownAccount, refusing } from '../../../test/own-account.ts';
import { Password } from './index.ts';

afterEach(cleanup);

async function change(): Promise<void> {
  await userEvent.type(screen.getByLabelText('Current password'), 'correctHorse-6');
  await userEvent.type(screen.getByLabelText('New password'), 'correctHorse-7{Enter}');
}

test.each([
  ['incorrect', 'Current password'],
  ['password-policy', 'New password'],
  ['password-reused', 'New password'],
] as const)('%s points at the field “%s”, and keeps what was typed', async (kind, label) => {
  const account = ownAccount({ ChangePassword: refusing(kind) }, { factors: ['PASSWORD'] });
  render(<Password account={account} />);
  await change();
  await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText(label)));
  expect(screen.getByLabelText(label).getAttribute('aria-invalid')).toBe('true');
  expect(screen.getByLabelText<HTMLInputElement>('New password').value).toBe('correctHorse-7');
});

test('two presses change the password once', async () => {
  const account = ownAccount({}, { factors: ['PASSWORD'] });
  render(<Password account={account} />);
  await userEvent.type(screen.getByLabelText('Current password'), 'correctHorse-6');
  await userEvent.type(screen.getByLabelText('New password'), 'correctHorse-7');
  await userEvent.dblClick(screen.getByRole('button', { name: 'Change password' }));
  await screen.findByText('Your password was changed.', { selector: '.cs-notice *' });
  expect(account.calls.filter(([name]) => name === 'ChangePassword')).toHaveLength(1);
});

test('a first password asks for fresh proof, and is not set without it', async () => {
  const account = ownAccount({}, { factors: ['WEB_AUTHN'] });
  const confirm = vi.fn(async () => {}).mockImplementationOnce(refusing('aborted'));
  render(<Password account={account} confirm={confirm} />);
  const field = screen.getByLabelText('New password');
  await userEvent.type(field, 'correctHorse-7{Enter}');
  await waitFor(() => expect(confirm).toHaveBeenCalledTimes(1));
  expect(account.inputOf('ChangePassword')).toBeUndefined();
  await userEvent.click(await screen.findByRole('button', { name: 'Set password' }));
  await waitFor(() => expect(account.inputOf('ChangePassword')).toBeDefined());
});

test('what could not be read is read again on a press, and the focus stays in the section', async () => {
  let offline = true;
  const factors = () =>
    offline ? refusing('network-failed')() : { ConfiguredUserAuthFactors: ['PASSWORD'] };
  const account = ownAccount({ GetUserAuthFactors: factors });
  render(<Password account={account} />);
  const again = await screen.findByRole('button', { name: 'Try again' });
  offline = false;
  await userEvent.click(again);
  await screen.findByLabelText('Current password');
  await waitFor(() =>
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Password' })),
  );
});
