import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { StrictMode } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { ownAccount } from '../../test/own-account.ts';
import { poolAt } from '../../test/pool-at.ts';
import { Phone } from '../account/phone/index.ts';
import ar from '../locales/ar.ts';
import { CountersignProvider } from '../provider.tsx';
import { SignUp } from '../sign-up/index.ts';
import { PhoneFields } from './index.ts';

afterEach(cleanup);

const byNumber = { UsernameAttributes: ['phone_number'], AutoVerifiedAttributes: ['phone_number'] };

async function signUp(country?: string) {
  const at = await poolAt({ pool: byNumber });
  render(
    <StrictMode>
      <PhoneFields country={country}>
        <SignUp pool={at.pool} transport={at.transport} />
      </PhoneFields>
    </StrictMode>,
  );
  return at;
}

const number = () => screen.getByRole<HTMLInputElement>('textbox', { name: /^Phone number/ });
const countries = () => screen.getByRole<HTMLSelectElement>('combobox');
const loaded = () => waitFor(() => expect(countries().options.length).toBeGreaterThan(200));
const send = () => userEvent.click(screen.getByRole('button', { name: 'Create account' }));
const password = () =>
  fireEvent.change(screen.getByLabelText('Password'), { target: { value: 'Difference-Engine-1' } });

test('a number typed as at home is sent in E.164', async () => {
  const { signUps } = await signUp('GB');
  expect(countries().options).toHaveLength(2);
  await userEvent.type(number(), '020 7946 0958');
  await loaded();
  expect(
    screen.getByRole('option', { name: 'United Kingdom (+44)', selected: true }),
  ).toBeDefined();
  password();
  await send();
  await waitFor(() => expect(signUps).toMatchObject([{ Username: '+442079460958' }]));
});

test('the country is chosen by keyboard, in a native select', async () => {
  const { signUps } = await signUp();
  await userEvent.tab();
  expect(document.activeElement).toBe(countries());
  await loaded();
  await userEvent.selectOptions(countries(), 'DE');
  await userEvent.tab();
  expect(document.activeElement).toBe(number());
  await userEvent.keyboard('030 901820');
  password();
  await send();
  await waitFor(() => expect(signUps).toMatchObject([{ Username: '+4930901820' }]));
});

test('an international number that is pasted chooses its country, whatever its digits', async () => {
  await signUp('DE');
  await userEvent.click(number());
  await loaded();
  await userEvent.paste('+٢٠ ١٠٠ ١٢٣ ٤٥٦٧');
  expect(countries().value).toBe('EG');
});

test('a wrong number has its own message, and nothing is sent or lost', async () => {
  const { signUps } = await signUp('GB');
  await userEvent.type(number(), '020 79');
  await loaded();
  password();
  await send();
  await waitFor(() => expect(document.activeElement).toBe(number()));
  const description = document.getElementById(number().getAttribute('aria-describedby') ?? '');
  expect(description?.textContent).toMatch(
    /^Enter a phone number in United Kingdom, or one with \+/,
  );
  expect(number().value).toBe('020 79');
  expect(number().getAttribute('aria-invalid')).toBe('true');
  expect(signUps).toEqual([]);
  await userEvent.type(number(), '46 0958');
  await send();
  await waitFor(() => expect(signUps).toMatchObject([{ Username: '+442079460958' }]));
});

test('"Change your details" leads back to the number', async () => {
  await signUp('GB');
  await userEvent.type(number(), '020 7946 0958');
  await loaded();
  password();
  await send();
  await userEvent.click(await screen.findByRole('button', { name: 'Change your details' }));
  expect(number().value).toBe('+442079460958');
});

test('without <PhoneFields> the field takes E.164, and nothing loads', async () => {
  const { pool, transport } = await poolAt({ pool: byNumber });
  render(<SignUp pool={pool} transport={transport} />);
  await userEvent.click(number());
  expect(screen.queryByRole('combobox')).toBeNull();
});

test('the number of an account has it too, in the language shown', async () => {
  const changed = vi.fn(() => ({}));
  const user = { username: 'u1', attributes: {}, secondSteps: [] };
  const account = ownAccount({ UpdateUserAttributes: changed }, { user });
  render(
    <CountersignProvider locale={ar}>
      <PhoneFields country="EG">
        <Phone account={account} />
      </PhoneFields>
    </CountersignProvider>,
  );
  await userEvent.click(screen.getByRole('button'));
  const typed = screen.getByRole<HTMLInputElement>('textbox');
  expect(typed.dir).toBe('ltr');
  await userEvent.type(typed, '٠١٠٠١٢٣٤٥٦٧');
  await waitFor(() => screen.getByRole('option', { name: 'مصر (\u2066+20\u2069)' }));
  await userEvent.keyboard('{Enter}');
  await waitFor(() =>
    expect(account.calls).toContainEqual([
      'UpdateUserAttributes',
      { UserAttributes: [{ Name: 'phone_number', Value: '+201001234567' }] },
    ]),
  );
});
