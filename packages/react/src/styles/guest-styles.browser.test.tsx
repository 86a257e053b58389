/// <reference types="vite/client" />
import { act, cleanup, render } from '@testing-library/react';
import type { ReactElement } from 'react';
import { afterEach, expect, test } from 'vitest';
import { ownAccount } from '../../test/own-account.ts';
import { Account, sections } from '../account/index.ts';
import { MfaSetup } from '../challenges/mfa-setup/index.ts';
import { NewPasswordRequired } from '../challenges/new-password-required/index.ts';
import { SelectChallenge } from '../challenges/select-challenge/index.ts';
import { ProviderButtons } from '../federation/index.ts';
import ar from '../locales/ar.ts';
import he from '../locales/he.ts';
import { CountersignProvider } from '../provider.tsx';
import { IdleWarning, SessionProvider, UserButton } from '../session/index.ts';
import type { IdentifierKind } from '../sign-in/identifiers.ts';
import { SignIn } from '../sign-in/sign-in.tsx';
import { clientAt } from '../testing/client-at.ts';
import { decoded } from '../testing/decoded.ts';
import { federationAt } from '../testing/federation-at.ts';
import { sessionAt, signedIn } from '../testing/session-at.ts';
import accountStyles from './account.css?inline';
import federation from './federation.css?inline';
import guardedScreens from './guarded.css?inline';
import session from './session.css?inline';
import plain from './styles.css?inline';

const parts = accountStyles + session + federation;
const guarded = guardedScreens + parts;

const added: Element[] = [];
afterEach(() => {
  cleanup();
  for (const element of added.splice(0)) element.remove();
});

function wear(css: string): HTMLStyleElement {
  const style = document.createElement('style');
  style.textContent = css;
  document.head.append(style);
  added.push(style);
  return style;
}

const onAnswer = () => {};
const client = clientAt({
  at: 'identify',
  username: '',
  pending: false,
  error: undefined,
  asksPassword: true,
  notice: undefined,
});
const secretCode = 'JBSWY3DPEHPK3PXP';
const accountSections = ['password', 'passkeys', 'delete-account'] as const;
const account = ownAccount(
  {},
  {
    user: { username: 'dana', attributes: {}, secondSteps: [] },
    factors: ['PASSWORD'],
    passkeys: [
      {
        CredentialId: 'c1',
        FriendlyCredentialName: 'iCloud Keychain',
        RelyingPartyId: 'example.com',
        AuthenticatorTransports: ['internal'],
        CreatedAt: 1_780_000_000,
      },
    ],
  },
);
const screens: { [name: string]: ReactElement } = {
  'the first screen': (
    <SignIn
      client={client}
      footer={
        <p>
          New here? <a href="/join">Create an account</a>
        </p>
      }
    />
  ),
  SELECT_CHALLENGE: (
    <SelectChallenge challenge={decoded('SELECT_CHALLENGE', 'plain')} onAnswer={onAnswer} />
  ),
  NEW_PASSWORD_REQUIRED: (
    <NewPasswordRequired
      challenge={decoded('NEW_PASSWORD_REQUIRED', 'with-attributes')}
      onAnswer={onAnswer}
    />
  ),
  MFA_SETUP: (
    <MfaSetup
      challenge={{ ...decoded('MFA_SETUP', 'totp-only'), secretCode }}
      onAnswer={onAnswer}
    />
  ),
  'the account page': <Account account={account} sections={accountSections} layout="tabs" />,
  'one page of account sections': <Account account={account} sections={accountSections} />,
  'the user’s menu': (
    <SessionProvider session={sessionAt(signedIn)}>
      <UserButton />
    </SessionProvider>
  ),
  'the idle warning': (
    <SessionProvider session={sessionAt({ ...signedIn, secondsLeft: 42 })}>
      <IdleWarning />
    </SessionProvider>
  ),
  'the buttons of providers': (
    <ProviderButtons
      federation={federationAt({ lastUsed: 'Okta' })}
      or="before"
      providers={['Google', 'SignInWithApple', { name: 'Okta', label: 'Contoso Staff' }]}
      sso
    />
  ),
};

/** Shows a screen whole, its menu open. */
async function show(element: ReactElement): Promise<void> {
  await Promise.all(accountSections.map((name) => sections[name].preload()));
  await act(async () => void render(element));
  await act(async () => document.querySelector<HTMLElement>('[popover]')?.showPopover());
}

// What pages have in no layer: the case itself, what Tailwind 3 and Bootstrap 5 begin with, a
// template's headings, rules for controls by their type, and for what is in the top layer.
const hosts: { [name: string]: string } = {
  'a reset':
    '* { border-width: 0; padding: 0; margin: 0 } button { background-color: transparent }',
  'Tailwind 3': `*, ::before, ::after { box-sizing: border-box; border-width: 0; border-style: solid; border-color: #e5e7eb }
    h1, h2, h3 { font-size: inherit; font-weight: inherit }
    a { color: inherit; text-decoration: inherit }
    button, input, select { font-family: inherit; font-size: 100%; line-height: inherit; color: inherit; margin: 0; padding: 0 }
    button, [type='button'], [type='reset'], [type='submit'] { -webkit-appearance: button; background-color: transparent; background-image: none }
    ol, ul { list-style: none; margin: 0; padding: 0 } p, h1, fieldset { margin: 0; padding: 0 }
    img, svg { display: block; vertical-align: middle }`,
  'a template': `h1 { font-size: 3.2em; line-height: 1.1 } a { color: #646cff }
    button { border-radius: 8px; padding: 0.6em 1.2em; background-color: #1a1a1a }
    :focus-visible { outline: 4px auto red } label { display: inline-block; margin-bottom: 1em }`,
  'rules by type': `input[type='text'], input[type='password'] { border: 0; font-size: 11px }
    form button[type='submit'] { background: none; padding: 0 }`,
  'rules for the top layer': `dialog, [popover] { margin: 0; padding: 3em; border: 4px solid; background: #eee }
    dialog::backdrop { background: red } section, nav { padding: 2em; outline: 1px solid red }`,
};

const roots = ['.cs-card', '.cs-account', '.cs-user', '.cs-dialog', '.cs-providers'];

/** How everything that the kit draws looks, down to what stands before, after and behind it. */
const looks = (): Map<string, string> =>
  new Map(
    [...document.querySelectorAll(roots.flatMap((root) => [root, `${root} *`]).join())].flatMap(
      (element, at) =>
        ['', '::before', '::after', ...(element.matches('dialog') ? ['::backdrop'] : [])].map(
          (pseudo) => [
            `${at} ${element.tagName}.${element.getAttribute('class')}${pseudo}`,
            lookOf(getComputedStyle(element, pseudo || undefined)),
          ],
        ),
    ),
  );

const properties = [...getComputedStyle(document.documentElement)];

/** Every property with its value; nothing where nothing is drawn, such as a `::before` without content. */
const lookOf = (style: CSSStyleDeclaration): string =>
  style.content === 'none'
    ? ''
    : properties.map((name) => `${name}: ${style.getPropertyValue(name)}`).join('\n');

/** What of it is not as it was, property by property. */
const changed = (before: ReadonlyMap<string, string>): string[] =>
  [...looks()].flatMap(([name, css]) => {
    const was = before.get(name) ?? '';
    if (css === was) return [];
    const had = new Set(was.split('\n'));
    return css.split('\n').flatMap((line) => (had.has(line) ? [] : [`${name} ${line}`]));
  });

const cases = Object.entries(screens).flatMap(([screen, element]) =>
  Object.entries(hosts).map(([host, css]) => ({ screen, element, host, css })),
);

test.each(cases)('guarded: $screen looks the same under $host', async ({ element, css }) => {
  wear(guarded);
  await show(element);
  const before = looks();
  expect([...before.values()].join().length).toBeGreaterThan(100_000);
  wear(css);
  expect(changed(before)).toEqual([]);
});

test('guarded: a layer after ours, a class of the app’s and one on the root have their way', async () => {
  wear('@layer countersign, app;');
  wear(guarded);
  wear(`@layer app { .cs-button { text-transform: uppercase } h1 { color: rgb(1, 2, 3) } }
    .mine { color: rgb(4, 5, 6) } .narrow { max-inline-size: 300px }`);
  await act(
    async () =>
      void render(
        <SignIn
          client={client}
          className="narrow"
          footer={
            <a className="mine" href="/join">
              Join
            </a>
          }
        />,
      ),
  );
  const styleOf = (selector: string) =>
    getComputedStyle(document.querySelector(selector) as Element);
  expect(styleOf('.cs-button').textTransform).toBe('uppercase');
  expect(styleOf('h1').color).toBe('rgb(1, 2, 3)');
  expect(styleOf('.mine').color).toBe('rgb(4, 5, 6)');
  expect(styleOf('.cs-sign-in').width).toBe('300px');
});

test.each([
  { sheet: 'styles.css', css: plain + parts },
  { sheet: 'guarded.css', css: guarded },
])('$sheet: no size shrinks with a root of 62.5 %', async ({ css }) => {
  wear(css);
  for (const element of Object.values(screens)) {
    await show(element);
    const before = looks();
    const root = wear('html { font-size: 62.5% }');
    expect(changed(before)).toEqual([]);
    for (const input of document.querySelectorAll('input.cs-input')) {
      expect(Number.parseFloat(getComputedStyle(input).fontSize)).toBeGreaterThanOrEqual(16);
      expect(input.getBoundingClientRect().height).toBeGreaterThanOrEqual(42);
    }
    root.remove();
    cleanup();
  }
});

test('sizes grow with the root, for people who set a larger text', async () => {
  wear(plain);
  wear('html { font-size: 200% }');
  await act(async () => void render(screens['the first screen']));
  const input = document.querySelector('input.cs-input') as Element;
  expect(getComputedStyle(input).fontSize).toBe('32px');
});

test.each(
  [ar, he].flatMap((locale) =>
    (['any', 'email', 'phone', 'username'] as const).map((identifier) => ({
      locale,
      tag: locale.tag,
      identifier,
    })),
  ),
)(
  '$tag: a name of the kind $identifier is written from left to right',
  async ({ locale, identifier }) => {
    await act(async () => void render(firstIn(locale, identifier)));
    const field = document.querySelector<HTMLInputElement>('input[name=username]') as Element;
    expect(getComputedStyle(document.querySelector('form') as Element).direction).toBe('rtl');
    expect(getComputedStyle(field).direction).toBe('ltr');
  },
);

const firstIn = (locale: typeof ar, identifier: IdentifierKind) => (
  <CountersignProvider locale={locale}>
    <SignIn client={client} identifier={identifier} />
  </CountersignProvider>
);

test('a user’s known attributes appear as they are written, in any language', async () => {
  const known = { phone_number: '+44 20 7946 0958', email: 'dana@example.com' };
  const challenge = {
    ...decoded('NEW_PASSWORD_REQUIRED', 'with-attributes'),
    userAttributes: known,
  };
  await act(
    async () =>
      void render(
        <CountersignProvider locale={ar}>
          <NewPasswordRequired challenge={challenge} onAnswer={onAnswer} />
        </CountersignProvider>,
      ),
  );
  const shown = [...document.querySelectorAll('.cs-known bdi')];
  expect(shown.map((value) => value.textContent)).toEqual(Object.values(known));
  for (const value of shown) expect(getComputedStyle(value).direction).toBe('ltr');
});
