import { decodeChallenge } from '@countersign/core';
import { fixtures } from '@countersign/core/fixtures';
import { act, cleanup, render, screen } from '@testing-library/react';
import fc from 'fast-check';
import type { ComponentType } from 'react';
import { afterEach, expect, test } from 'vitest';
import { Challenge } from './challenge.tsx';
import { formsFor, languageTag } from './language.ts';
import de from './locales/de.ts';
import { formatPlural } from './messages.ts';
import { Wait } from './parts/wait.tsx';
import { CountersignProvider, useSettings } from './provider.tsx';
import { preload } from './registry.ts';
import { SignIn } from './sign-in/sign-in.tsx';
import { clientAt } from './testing/client-at.ts';
import { decoded } from './testing/decoded.ts';
import type { ChallengeProps } from './types.ts';

afterEach(cleanup);

test.each([
  ['de_DE', 'de-DE'],
  ['de_DE.UTF-8', 'de-DE'],
  ['ca_ES@valencia', 'ca-ES'],
  [' zh_hant_tw\n', 'zh-Hant-TW'],
  ['PT-br', 'pt-BR'],
  ['', undefined],
  ['C', undefined],
  ['not a tag', undefined],
  ['de;q=0.5', undefined],
  ['__proto__', undefined],
  ['de-'.repeat(5000), undefined],
  [undefined, undefined],
])('%j is the language %j', (setting, tag) => {
  expect(languageTag(setting)).toBe(tag);
});

test.each([null, 7, {}, ['de', 7]])('the non-string setting %j is not a language', (setting) => {
  expect(languageTag(setting as unknown as string)).toBeUndefined();
});

const anySetting = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.stringMatching(/^[a-z]{1,9}([-_][A-Za-z0-9]{1,9}){0,3}$/),
  fc.constantFrom('', 'C', 'POSIX', 'de_DE', 'de_DE.UTF-8', 'x-y', 'nonsense', '*', '-', '_'),
);

test('Intl accepts every result of languageTag', () => {
  fc.assert(
    fc.property(anySetting, (setting) => {
      const forms = formsFor(setting);
      new Intl.PluralRules(forms);
      new Intl.RelativeTimeFormat(forms);
      new Intl.ListFormat(forms);
    }),
  );
});

test('an unknown tag uses English plural forms, not the machine’s', () => {
  expect(new Intl.PluralRules(formsFor('nonsense')).resolvedOptions().locale).toBe('en');
});

const texts = { left_one: '{count} day', left_other: '{count} days' };

test.each(['de_DE', '', 'nonsense', '!'])('formatPlural finds a form for %j', (lang) => {
  expect(formatPlural(texts, 'left', 1, lang)).toBe('1 day');
  expect(formatPlural(texts, 'left', 2, lang)).toBe('2 days');
});

const samples = Object.values(fixtures).flatMap((ofName) =>
  Object.entries(ofName).map(([sample, { response }]) => ({
    title: `${response.ChallengeName}, ${sample}`,
    challenge: decodeChallenge(response),
  })),
);
// Any challenge, and an answer that goes nowhere.
const Shown = Challenge as ComponentType<
  Pick<ChallengeProps<never>, 'onAnswer'> & { challenge: unknown }
>;

test.each(samples)('$title renders with any language setting', async ({ challenge }) => {
  for (const lang of ['de_DE', '', 'nonsense', 'not a tag']) {
    render(
      <CountersignProvider lang={lang}>
        <Shown challenge={challenge} onAnswer={() => {}} />
        <Wait until={Date.now() + 60_000} />
      </CountersignProvider>,
    );
    expect((await screen.findByRole('heading')).textContent).not.toBe('');
    cleanup();
  }
});

const Lang = () => <p>{useSettings().lang}</p>;

test('lang gets a valid tag, and an invalid setting keeps the language of the texts', () => {
  const langOf = (lang: string) => {
    cleanup();
    return render(
      <CountersignProvider locale={de} lang={lang}>
        <Lang />
      </CountersignProvider>,
    ).container.textContent;
  };
  expect(langOf('de_AT')).toBe('de-AT');
  expect(langOf('')).toBe('de');
  expect(langOf('not a tag')).toBe('de');
});

test('a sign-in reaches a step with a time limit', async () => {
  const client = clientAt({ ...common, at: 'identify', asksPassword: true, notice: undefined });
  render(
    <CountersignProvider lang="de_DE">
      <SignIn client={client} />
    </CountersignProvider>,
  );
  act(() =>
    client.go({
      ...common,
      at: 'challenge',
      challenge: decoded('SMS_MFA', 'plain'),
      turn: 1,
      deadline: Date.now() + 180_000,
      alternatives: [],
      resendAt: undefined,
    }),
  );
  await screen.findByRole('heading', { name: 'Enter the code' });
  await screen.findByText(/3 minutes/);
});

const common = { username: 'dana@example.com', pending: false, error: undefined };

test('MFA_SETUP lists other factors with an invalid language setting', async () => {
  await preload(['MFA_SETUP']);
  const challenge = { name: 'MFA_SETUP', mfasCanSetup: ['SMS_MFA', 'WEB_AUTHN'], session: 's' };
  render(
    <CountersignProvider lang="de_DE">
      <Shown challenge={challenge} onAnswer={() => {}} />
    </CountersignProvider>,
  );
  expect((await screen.findByText(/WEB_AUTHN/)).textContent).not.toBe('');
});
