import { errorKinds } from '@countersign/core';
import { contactWays, fieldAtFault } from '@countersign/core/account';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { ownAccount, refusing, type TestAccount } from '../../test/own-account.ts';
import { Email } from './email/index.ts';

afterEach(cleanup);

const own = 'dana@example.com';
const goBack = /Go back to .dana@example\.com/;
const userWith = (email: string, isVerified: boolean) => ({
  username: 'u1',
  attributes: { email, email_verified: `${isVerified}` },
  secondSteps: [],
});

/** A pool that replaces the old address at once, and sends a code unless told otherwise. */
function replacing({ sends = true, isVerified = true } = {}) {
  let email = own;
  let verified = isVerified;
  const details = { AttributeName: 'email', DeliveryMedium: 'EMAIL', Destination: 'd***@e***' };
  const read = () => ({
    Username: 'u1',
    UserAttributes: Object.entries({ email, email_verified: `${verified}` }).map(
      ([Name, Value]) => ({ Name, Value }),
    ),
  });
  const update = () => {
    email = changes(account).at(-1) ?? '';
    verified = false;
    return sends ? { CodeDeliveryDetailsList: [details] } : {};
  };
  const verify = () => {
    verified = true;
    return {};
  };
  const account: TestAccount = ownAccount(
    { GetUser: read, UpdateUserAttributes: update, VerifyUserAttribute: verify },
    { user: userWith(own, isVerified) },
  );
  return account;
}

async function change(to: string): Promise<void> {
  await userEvent.click(screen.getByRole('button', { name: 'Change email address' }));
  await userEvent.type(screen.getByLabelText('New email address'), `${to}{Enter}`);
}

const changes = (account: TestAccount) =>
  account.calls.flatMap(([name, input]) =>
    name === 'UpdateUserAttributes'
      ? (input as { UserAttributes: { Value: string }[] }).UserAttributes.map(({ Value }) => Value)
      : [],
  );

test('the way back leads to the last verified address, after however many wrong ones', async () => {
  const account = replacing({ sends: false });
  render(<Email account={account} />);
  for (const wrong of ['a@example.net', 'b@example.net']) {
    await change(wrong);
    await screen.findByText(wrong);
  }
  await userEvent.click(screen.getByRole('button', { name: goBack }));
  await screen.findByText(own);
  expect(changes(account)).toEqual(['a@example.net', 'b@example.net', own]);
  expect(screen.queryByRole('button', { name: /Go back/ })).toBeNull();
});

test('a way back that is refused stays, and says why', async () => {
  const update = vi.fn<() => object>(refusing('alias-exists')).mockImplementationOnce(() => ({}));
  const account = ownAccount(
    {
      UpdateUserAttributes: update,
      GetUser: {
        Username: 'u1',
        UserAttributes: [{ Name: 'email', Value: 'new@example.net' }],
      },
    },
    { user: userWith(own, true) },
  );
  render(<Email account={account} />);
  await change('new@example.net');
  await userEvent.click(await screen.findByRole('button', { name: goBack }));
  await screen.findByText(/Another account already uses/, { selector: '.cs-form-error *' });
  expect(screen.getByRole('button', { name: goBack })).toBeTruthy();
});

test('verified, the new address needs no way back', async () => {
  render(<Email account={replacing()} />);
  await change('new@example.net');
  await userEvent.type(await screen.findByLabelText('Code'), '123456{Enter}');
  await screen.findByText(/is verified/, { selector: '.cs-notice *' });
  expect(screen.getByText('Verified')).toBeTruthy();
  expect(screen.queryByRole('button', { name: /Go back/ })).toBeNull();
});

/** What was asked of Cognito beside how the user signs in, which the section reads by itself. */
const sentBy = ({ calls }: TestAccount) =>
  calls.filter(([operation]) => operation !== 'GetUserAuthFactors');

test('the address in use is not sent again: verified, nothing is sent, else a code', async () => {
  const account = replacing();
  render(<Email account={account} />);
  await change(own);
  await screen.findByText('Verified');
  expect(sentBy(account)).toEqual([]);
  cleanup();
  const other = replacing({ isVerified: false });
  render(<Email account={other} />);
  await change(own);
  await screen.findByLabelText('Code');
  expect(other.calls.map(([name]) => name)).toEqual(['GetUserAttributeVerificationCode']);
});

test('a change that could not be read afterwards still has a way back', async () => {
  const sent = { CodeDeliveryDetailsList: [{ AttributeName: 'email', DeliveryMedium: 'EMAIL' }] };
  const account = ownAccount(
    { UpdateUserAttributes: sent, GetUser: refusing('network-failed') },
    { user: userWith(own, true) },
  );
  render(<Email account={account} />);
  await change('new@example.net');
  await userEvent.click(await screen.findByRole('button', { name: goBack }));
  await waitFor(() => expect(changes(account)).toEqual(['new@example.net', own]));
});

test('two presses send one change, and without fresh proof none', async () => {
  const account = replacing();
  const confirm = vi.fn(async () => {}).mockImplementationOnce(refusing('aborted'));
  render(<Email account={account} confirm={confirm} />);
  await change('new@example.net');
  await waitFor(() => expect(confirm).toHaveBeenCalledTimes(1));
  expect(sentBy(account)).toEqual([]);
  await userEvent.dblClick(screen.getByRole('button', { name: 'Send a code' }));
  await screen.findByLabelText('Code');
  expect(changes(account)).toEqual(['new@example.net']);
});

test('another code is sent after a pause, and never to another address', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  const account = replacing();
  render(<Email account={account} />);
  await change('new@example.net');
  await screen.findByLabelText('Code');
  const again = screen.getByRole('button', { name: 'Send a new code' });
  await userEvent.click(again);
  expect(account.inputOf('GetUserAttributeVerificationCode')).toBeUndefined();
  await vi.advanceTimersByTimeAsync(31_000);
  await userEvent.click(again);
  await waitFor(() =>
    expect(account.inputOf('GetUserAttributeVerificationCode')).toEqual({ AttributeName: 'email' }),
  );
  vi.useRealTimers();
  expect(screen.getByText('new@example.net')).toBeTruthy();
});

const kindsAbout = (field: 'contact' | 'code') =>
  errorKinds.filter((kind) => fieldAtFault(contactWays, { kind }) === field);

test.each(kindsAbout('contact'))('%s of a change is shown at the address', async (kind) => {
  const answers = { UpdateUserAttributes: refusing(kind) };
  render(<Email account={ownAccount(answers, { user: userWith(own, true) })} />);
  await change('new@example.net');
  const field = screen.getByLabelText<HTMLInputElement>('New email address');
  await waitFor(() => expect(document.activeElement).toBe(field));
  expect([field.getAttribute('aria-invalid'), field.value]).toEqual(['true', 'new@example.net']);
});

test.each(kindsAbout('code'))('%s of a code is shown at the code', async (kind) => {
  const answers = { VerifyUserAttribute: refusing(kind) };
  render(<Email account={ownAccount(answers, { user: userWith(own, false) })} />);
  await userEvent.click(screen.getByRole('button', { name: 'Send a code' }));
  await userEvent.type(await screen.findByLabelText('Code'), '123456{Enter}');
  const field = screen.getByLabelText('Code');
  await waitFor(() => expect(document.activeElement).toBe(field));
  expect(field.getAttribute('aria-invalid')).toBe('true');
});

test('an address that another account took while its code was on the way is asked for again', async () => {
  const answers = { VerifyUserAttribute: refusing('alias-exists') };
  render(<Email account={ownAccount(answers, { user: userWith(own, false) })} />);
  await userEvent.click(screen.getByRole('button', { name: 'Send a code' }));
  await userEvent.type(await screen.findByLabelText('Code'), '123456{Enter}');
  const field = await screen.findByLabelText('New email address');
  await waitFor(() => expect(document.activeElement).toBe(field));
  expect(field.getAttribute('aria-invalid')).toBe('true');
});

test('an address of a user who signs in with a provider is changed there', () => {
  const user = { ...userWith(own, false), provider: 'SignInWithApple' };
  const account = ownAccount({}, { user });
  render(<Email account={account} />);
  expect(screen.getByText(own)).toBeTruthy();
  expect(
    screen.getByText('You sign in with Apple, so you can only change this there.'),
  ).toBeTruthy();
  expect(screen.queryByRole('button')).toBeNull();
});

test('an address that the provider did not pass on can be added', () => {
  const account = ownAccount({}, { user: { ...userWith('', false), provider: 'Okta' } });
  render(<Email account={account} />);
  expect(screen.getByRole('button', { name: 'Add an email address' })).toBeTruthy();
});
