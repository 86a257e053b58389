import type { PoolAttribute } from '@countersign/core/pool';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { ownAccount, refusing } from '../../../test/own-account.ts';
import { poolAttribute } from '../../../test/pool-attribute.ts';
import { Profile } from './index.ts';

afterEach(cleanup);

function show(
  values: Record<string, string>,
  attributes: readonly PoolAttribute[],
  answers: Parameters<typeof ownAccount>[0] = {},
) {
  const user = { username: 'u1', attributes: values, secondSteps: [] };
  const account = ownAccount(answers, { user });
  render(<Profile account={account} pool={{ attributes }} />);
  return account;
}

const save = () => userEvent.click(screen.getByRole('button', poolAttribute('Save changes')));
const sent = (account: ReturnType<typeof show>, operation: string) =>
  account.calls.filter(([name]) => name === operation).map(([, input]) => input);

test.each([
  ['lines', { address: '1 Road\nTown' }, poolAttribute('address')],
  ['spaces', { nickname: '  D ' }, poolAttribute('nickname')],
  ['a date of its own making', { birthdate: '31.1.1990' }, poolAttribute('birthdate')],
  ['an address without its scheme', { website: 'example.com' }, poolAttribute('website')],
  ['too much text', { nickname: 'Dana' }, poolAttribute('nickname', { maxLength: 2 })],
  [
    'another way to write true',
    { 'custom:a': 'TRUE' },
    poolAttribute('custom:a', { kind: 'Boolean' }),
  ],
  ['no value of a checkbox', {}, poolAttribute('custom:a', { kind: 'Boolean' })],
  ['a number that is none', { 'custom:a': 'x' }, poolAttribute('custom:a', { kind: 'Number' })],
] as [string, Record<string, string>, PoolAttribute][])(
  'a value with %s that the user leaves alone is neither checked nor sent',
  async (_what, values, attribute) => {
    const account = show({ given_name: 'D', ...values }, [poolAttribute('given_name'), attribute]);
    await userEvent.type(screen.getByLabelText('Given name (optional)'), 'x');
    await save();
    await waitFor(() =>
      expect(sent(account, 'UpdateUserAttributes')).toEqual([
        { UserAttributes: [{ Name: 'given_name', Value: 'Dx' }] },
      ]),
    );
    expect(sent(account, 'DeleteUserAttributes')).toEqual([]);
  },
);

test('what was saved before a refusal is not sent again', async () => {
  const clear = vi.fn(() => ({})).mockImplementationOnce(refusing('throttled'));
  const account = show(
    { nickname: 'D', website: 'https://example.com' },
    [poolAttribute('nickname'), poolAttribute('website')],
    { DeleteUserAttributes: clear },
  );
  await userEvent.type(screen.getByLabelText('Nickname (optional)'), 'x');
  await userEvent.clear(screen.getByLabelText('Website (optional)'));
  await save();
  await screen.findByText(/Too many requests/, { selector: '.cs-form-error *' });
  await save();
  await screen.findByText(/were saved/, { selector: '.cs-notice *' });
  expect(sent(account, 'UpdateUserAttributes')).toHaveLength(1);
  expect(sent(account, 'DeleteUserAttributes')).toHaveLength(2);
});

test.each([
  ['the attribute that it names', 'invalid-parameter', 'nickname', 'Nickname (optional)'],
  ['the one attribute that can be an alias', 'alias-exists', undefined, 'Username (optional)'],
] as const)('a refusal is shown at %s', async (_where, kind, field, label) => {
  show({}, [poolAttribute('nickname'), poolAttribute('preferred_username')], {
    UpdateUserAttributes: refusing(kind, field),
  });
  await userEvent.type(screen.getByLabelText('Nickname (optional)'), 'D');
  await userEvent.type(screen.getByLabelText('Username (optional)'), 'dana');
  await save();
  await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText(label)));
  expect(screen.getByLabelText(label).getAttribute('aria-invalid')).toBe('true');
  expect(screen.getByLabelText<HTMLInputElement>('Nickname (optional)').value).toBe('D');
});

test.each(['__proto__', 'custom:a.b', 'custom:a[0]', 'constructor'])(
  'the attribute %s is like any other',
  async (name) => {
    const account = show(Object.fromEntries([['given_name', 'D']]), [poolAttribute(name)]);
    const field = screen.getByRole<HTMLInputElement>('textbox');
    expect(field.value).toBe('');
    await userEvent.type(field, 'x');
    await save();
    await waitFor(() =>
      expect(sent(account, 'UpdateUserAttributes')).toEqual([
        { UserAttributes: [{ Name: name, Value: 'x' }] },
      ]),
    );
  },
);

test('an immutable attribute can be set once', async () => {
  const answers = {
    GetUser: { Username: 'u1', UserAttributes: [{ Name: 'custom:badge', Value: 'A1' }] },
  };
  show({}, [poolAttribute('custom:badge', { mutable: false }), poolAttribute('nickname')], answers);
  await userEvent.type(screen.getByLabelText('Badge (optional)'), 'A1');
  await save();
  await screen.findByText('A1', { selector: 'dd *' });
  expect(screen.queryByLabelText('Badge (optional)')).toBeNull();
  expect(screen.getByLabelText<HTMLInputElement>('Nickname (optional)').value).toBe('');
});

test('what another tab has set for good is shown, with the reason', async () => {
  const answers = {
    GetUser: { Username: 'u1', UserAttributes: [{ Name: 'custom:badge', Value: 'B2' }] },
    UpdateUserAttributes: refusing('attribute-already-set', 'custom:badge'),
  };
  show({}, [poolAttribute('custom:badge', { mutable: false }), poolAttribute('nickname')], answers);
  await userEvent.type(screen.getByLabelText('Badge (optional)'), 'A1');
  await save();
  await screen.findByText('B2', { selector: 'dd *' });
  await screen.findByText(/changed somewhere else/, { selector: '.cs-form-error *' });
});
