import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { StrictMode } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { type PoolSettings, poolAt } from '../../test/pool-at.ts';
import de from '../locales/de.ts';
import { CountersignProvider } from '../provider.tsx';
import { Auth, SignUp, type SignUpProps } from './index.ts';
import signUpDe from './locales/de.ts';

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const email = { UsernameAttributes: ['email'], AutoVerifiedAttributes: ['email'] };
const password = 'Difference-Engine-1';

async function signUpAt(settings: PoolSettings, props: Partial<SignUpProps> = {}) {
  const at = await poolAt(settings);
  const onSignedIn = vi.fn();
  const { container } = render(
    <StrictMode>
      <SignUp pool={at.pool} transport={at.transport} {...{ onSignedIn }} {...props} />
    </StrictMode>,
  );
  return { ...at, onSignedIn, container };
}

const box = (name: string | RegExp) => screen.getByRole('textbox', { name });
const fill = (values: Record<string, string>) => {
  for (const [label, value] of Object.entries(values)) {
    fireEvent.change(screen.getByLabelText(label), { target: { value } });
  }
};
const send = () => userEvent.click(screen.getByRole('button', { name: 'Create account' }));
const ada = { 'Email address': 'ada@example.com', Password: password };
const labels = (container: HTMLElement) =>
  [...container.querySelectorAll('label')].map((label) => label.textContent);

async function confirm(code: string) {
  const value = { target: { value: code } };
  fireEvent.change(await screen.findByRole('textbox', { name: 'Code' }), value);
  await userEvent.click(screen.getByRole('button', { name: 'Confirm' }));
}

test.each<[string, PoolSettings]>([
  ['its password', {}],
  ['its password by SRP', { client: { ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH'] } }],
  [
    'the code that confirmed it',
    {
      pool: { Policies: { SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'EMAIL_OTP'] } } },
    },
  ],
])('a new account is signed in with %s, which nobody types twice', async (_, settings) => {
  const { emulator, onSignedIn, container, signUps } = await signUpAt({
    ...settings,
    pool: { ...email, ...settings.pool, Schema: [{ Name: 'family_name', Required: true }] },
  });
  expect(labels(container)).toEqual(['Email address', 'Family name', 'Password']);
  fill({ ...ada, 'Family name': ' Lovelace ' });
  await send();
  await confirm(await emulator.inbox.code('ada@example.com'));
  await waitFor(() => expect(onSignedIn).toHaveBeenCalled(), { timeout: 20_000 });
  expect(signUps).toEqual([
    {
      ClientId: expect.any(String),
      Username: 'ada@example.com',
      Password: password,
      UserAttributes: [
        { Name: 'email', Value: 'ada@example.com' },
        { Name: 'family_name', Value: 'Lovelace' },
      ],
    },
  ]);
});

const everyKind = {
  ...email,
  Schema: [
    { Name: 'birthdate', Required: true },
    {
      Name: 'shoe_size',
      AttributeDataType: 'Number',
      NumberAttributeConstraints: { MinValue: '16', MaxValue: '50' },
    },
    {
      Name: 'team',
      AttributeDataType: 'String',
      StringAttributeConstraints: { MinLength: '2', MaxLength: '5' },
    },
    { Name: 'since', AttributeDataType: 'DateTime' },
    { Name: 'news', AttributeDataType: 'Boolean' },
    { Name: 'plan', AttributeDataType: 'String' },
  ],
};
const writable =
  'email birthdate custom:shoe_size custom:team custom:since custom:news custom:plan';
const everyField = [
  'custom:shoe_size',
  { name: 'custom:team', label: 'Your team' },
  'custom:since',
  'custom:news',
  {
    name: 'custom:plan',
    options: [
      { value: 'free', label: 'Free' },
      { value: 'paid', label: 'Paid' },
    ],
  },
  { name: 'invitation', label: 'Invitation', required: true },
];

test('every kind has its field, and a value out of bounds its own message before the call', async () => {
  const { container, signUps, emulator } = await signUpAt(
    { pool: everyKind, client: { WriteAttributes: writable.split(' ') } },
    { fields: everyField, validationData: async () => ({ captcha: 'token' }) },
  );
  expect(labels(container)).toEqual([
    'Email address',
    'Shoe size (optional)',
    'Your team (optional)',
    'Since (optional)',
    'News',
    'Plan (optional)',
    'Invitation',
    'Date of birth',
    'Password',
  ]);
  fill({ ...ada, 'Shoe size (optional)': '99', 'Your team (optional)': 'Analytics' });
  await send();
  await screen.findByRole('heading', { name: 'Some fields need another look' });
  const told = (name: string) => box(name).getAttribute('aria-describedby')?.split(' ')[0] ?? '';
  const textOf = (name: string) => document.getElementById(told(name))?.textContent;
  expect(textOf('Shoe size (optional)')).toBe('Enter a number from 16 to 50.');
  expect(textOf('Your team (optional)')).toBe('Enter 2 to 5 characters.');
  expect(textOf('Invitation')).toBe('Invitation is required.');
  expect(signUps).toEqual([]);

  fill({
    'Shoe size (optional)': '٣٨',
    'Your team (optional)': '',
    'Date of birth': '1815-12-10',
    'Since (optional)': '2026-11-28T10:00',
    Invitation: 'AB12',
  });
  await userEvent.click(screen.getByRole('checkbox', { name: 'News' }));
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Plan (optional)' }), 'Paid');
  await send();
  await emulator.inbox.code('ada@example.com');
  expect(signUps[0]).toMatchObject({
    UserAttributes: [
      { Name: 'email', Value: 'ada@example.com' },
      { Name: 'custom:shoe_size', Value: '38' },
      { Name: 'custom:since', Value: new Date('2026-11-28T10:00').toISOString() },
      { Name: 'custom:news', Value: 'true' },
      { Name: 'custom:plan', Value: 'paid' },
      { Name: 'birthdate', Value: '1815-12-10' },
    ],
    ValidationData: [
      { Name: 'invitation', Value: 'AB12' },
      { Name: 'captcha', Value: 'token' },
    ],
  });
});

test('changed details are still there, and unchanged ones create no second account', async () => {
  const { signUps } = await signUpAt({ pool: email });
  fill(ada);
  await send();
  await userEvent.click(await screen.findByRole('button', { name: 'Change your details' }));
  expect(box('Email address')).toHaveProperty('value', 'ada@example.com');
  expect(screen.getByLabelText('Password')).toHaveProperty('value', '');
  fill({ Password: password });
  await send();
  await screen.findByRole('heading', { name: 'Confirm your account' });
  expect(signUps).toHaveLength(1);
});

test('an address that has an account is not told apart from one that may not have one', async () => {
  const signIn = vi.fn();
  const { transport, pool } = await signUpAt({ pool: email }, { signIn });
  await transport('SignUp', {
    ClientId: pool.clientId,
    Username: 'ada@example.com',
    Password: password,
  });
  fill(ada);
  await send();
  const [alert] = await screen.findAllByText(/^An account can’t be created with these details/);
  expect(alert?.textContent).not.toMatch(/taken|exists|has an account/);
  expect(box('Email address').hasAttribute('aria-invalid')).toBe(false);
  await userEvent.click(screen.getByRole('button', { name: 'Sign in' }));
  expect(signIn).toHaveBeenCalled();
});

const lambda = (name: string) => `arn:aws:lambda:us-east-1:000000000000:function:${name}`;
const refusing = {
  pool: { ...email, LambdaConfig: { PreSignUp: lambda('check') } },
  lambdas: {
    check: async () => {
      throw new Error('email: Use your work address.');
    },
  },
};

test.each([
  [true, 'Use your work address.'],
  [false, 'Your details were not accepted. Check them and try again.'],
])(
  'a trigger’s refusal is shown at the field that it names (its text: %s)',
  async (showLambdaText, text) => {
    const { pool, transport } = await poolAt(refusing);
    render(
      <CountersignProvider {...{ showLambdaText }}>
        <SignUp {...{ pool, transport }} />
      </CountersignProvider>,
    );
    fill(ada);
    await send();
    await screen.findAllByText(text);
    const described = box('Email address').getAttribute('aria-describedby') ?? '';
    expect(document.getElementById(described)?.textContent).toBe(text);
    expect(screen.getByLabelText('Password')).toHaveProperty('value', password);
  },
);

test('consent links terms in the script that a region implies', async () => {
  const { pool, transport } = await poolAt({ pool: email });
  const termsOfUse = {
    'zh-Hans': 'https://example.com/hans',
    'zh-Hant': 'https://example.com/hant',
  };
  render(
    <CountersignProvider lang="zh-TW">
      <SignUp {...{ transport }} pool={{ ...pool, terms: { termsOfUse } }} />
    </CountersignProvider>,
  );
  const link = screen.getByRole('link', { name: 'terms of use' });
  expect(link.getAttribute('href')).toBe('https://example.com/hant');
});

test('consent links the terms in the language shown, and is asked for', async () => {
  const { pool, transport } = await poolAt({ pool: email });
  const links = (path: string) => ({
    default: `https://example.com/${path}`,
    de: `https://example.com/de/${path}`,
  });
  const terms = { termsOfUse: links('terms'), privacyPolicy: links('privacy') };
  const { container } = render(
    <CountersignProvider locale={de} messages={signUpDe}>
      <SignUp {...{ transport }} pool={{ ...pool, terms }} />
    </CountersignProvider>,
  );
  const box = screen.getByRole('checkbox', {
    name: /^Ich akzeptiere die Nutzungsbedingungen und die Datenschutzerklärung/,
  });
  const hrefs = [...container.querySelectorAll('a')].map(({ href }) => href);
  expect(hrefs).toEqual(['https://example.com/de/terms', 'https://example.com/de/privacy']);
  fill({ 'E-Mail-Adresse': 'ada@example.com', Passwort: password });
  await userEvent.click(screen.getByRole('button', { name: 'Konto erstellen' }));
  await screen.findAllByText('Stimmen Sie zu, um ein Konto zu erstellen.');
  expect(box.getAttribute('aria-invalid')).toBe('true');
});

test('what nobody can fill in is text, with a note to the developer', async () => {
  const note = vi.spyOn(console, 'error').mockImplementation(() => {});
  await signUpAt({ pool: email }, { fields: ['custom:none'] });
  expect(screen.getByText('None can’t be filled in here.').tagName).toBe('P');
  expect(note.mock.calls.flat().join()).toContain('<SignUp> cannot ask for custom:none');
});

test('without an address to verify, the account waits for an administrator', async () => {
  await signUpAt({}, { signIn: '/sign-in' });
  fill({ Username: 'ada', Password: password });
  await send();
  await screen.findByRole('heading', { name: 'Your account was created' });
  expect(screen.getByRole('link', { name: 'Sign in' }).getAttribute('href')).toBe('/sign-in');
});

test('a pool that takes no new users says so', async () => {
  await signUpAt({ pool: { AdminCreateUserConfig: { AllowAdminCreateUserOnly: true } } });
  expect(
    await screen.findAllByText('New accounts can’t be made here. Contact support.'),
  ).toBeTruthy();
  expect(screen.queryByRole('textbox')).toBeNull();
});

test('a pool file that was edited is an error that names the member', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const { pool, transport } = await poolAt();
  const edited = { ...pool, tier: 3 } as unknown as typeof pool;
  expect(() => render(<SignUp {...{ transport }} pool={edited} />)).toThrow(
    /^tier of the pool file/,
  );
  expect(() => render(<SignUp pool={pool} />)).toThrow(/got no transport/);
});

test('<Auth> switches between sign-in and sign-up', async () => {
  const { pool, transport } = await poolAt({ pool: email });
  render(<Auth {...{ pool, transport }} />);
  const form = screen.getByRole('form', { name: 'Sign in' });
  expect(within(form).getByRole('textbox', { name: 'Email address' })).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Create an account' }));
  await screen.findByRole('form', { name: 'Create an account' });
  await userEvent.click(screen.getByRole('button', { name: 'Sign in' }));
  await screen.findByRole('form', { name: 'Sign in' });
});
