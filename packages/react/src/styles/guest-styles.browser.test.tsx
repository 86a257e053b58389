/// <reference types="vite/client" />
import { act, cleanup, render } from '@testing-library/react';
import type { ReactElement } from 'react';
import { afterEach, expect, test } from 'vitest';
import { MfaSetup } from '../challenges/mfa-setup/index.ts';
import { NewPasswordRequired } from '../challenges/new-password-required/index.ts';
import { SelectChallenge } from '../challenges/select-challenge/index.ts';
import ar from '../locales/ar.ts';
import he from '../locales/he.ts';
import { CountersignProvider } from '../provider.tsx';
import type { IdentifierKind } from '../sign-in/identifiers.ts';
import { SignIn } from '../sign-in/sign-in.tsx';
import { clientAt } from '../testing/client-at.ts';
import { decoded } from '../testing/decoded.ts';
import guarded from './guarded.css?inline';
import plain from './styles.css?inline';

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
};

// What pages have in no layer: the case itself, what Tailwind 3 and Bootstrap 5 begin with, a
// template's headings, and rules for controls by their type.
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
};

/** How everything in the card looks, down to what stands before and after it. */
function looks(): string[] {
  const elements = [...document.querySelectorAll('.cs-card, .cs-card *')];
  return elements.flatMap((element, at) =>
    [undefined, '::before', '::after'].flatMap((pseudo = '') => {
      const style = getComputedStyle(element, pseudo || undefined);
      const name = `${at} ${element.tagName}.${element.getAttribute('class')}${pseudo}`;
      return [...style].map(
        (property) => `${name} ${property}: ${style.getPropertyValue(property)}`,
      );
    }),
  );
}

/** What of it is not as it was. */
const changed = (before: readonly string[]): string[] => {
  const was = new Set(before);
  return looks().filter((line) => !was.has(line));
};

const cases = Object.entries(screens).flatMap(([screen, element]) =>
  Object.entries(hosts).map(([host, css]) => ({ screen, element, host, css })),
);

test.each(cases)('guarded: $screen looks the same under $host', async ({ element, css }) => {
  wear(guarded);
  await act(async () => void render(element));
  const before = looks();
  expect(before.length).toBeGreaterThan(1000);
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
  { sheet: 'styles.css', css: plain },
  { sheet: 'guarded.css', css: guarded },
])('$sheet: no size shrinks with a root of 62.5 %', async ({ css }) => {
  wear(css);
  for (const element of Object.values(screens)) {
    await act(async () => void render(element));
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
