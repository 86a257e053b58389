import { readdir, readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { locales as accountLocales } from '../account/locales/index.ts';
import { locales as federationLocales } from '../federation/locales/index.ts';
import type { Locale } from '../locale.ts';
import { locales as signUpLocales } from '../sign-up/locales/index.ts';
import { locales } from './index.ts';

/** A language with all its texts: those of a sign-in, of a sign-up, of the account and of federation. */
async function whole(tag: string): Promise<Locale> {
  const { default: locale } = await import(`./${tag}.ts`);
  const { default: account } = await import(`../account/locales/${tag}.ts`);
  const { default: federation } = await import(`../federation/locales/${tag}.ts`);
  const { default: signUp } = await import(`../sign-up/locales/${tag}.ts`);
  return { ...locale, messages: { ...locale.messages, ...account, ...federation, ...signUp } };
}

const files = (await readdir(import.meta.dirname))
  .map((file) => /^([\w-]+)\.ts$/.exec(file)?.[1] ?? 'index')
  .filter((tag) => tag !== 'index')
  .sort();
const others = await Promise.all(
  files
    .filter((tag) => tag !== 'en')
    .map(async (tag): Promise<[string, Locale]> => [tag, await whole(tag)]),
);
const languages = others.filter(([tag]) => tag !== 'en-XA');
const english = textsOf(await whole('en'));

test('the tables have one line for each file', () => {
  expect(Object.keys(locales).sort()).toEqual(files);
  expect(Object.keys(accountLocales).sort()).toEqual(files);
  expect(Object.keys(federationLocales).sort()).toEqual(files);
  expect(Object.keys(signUpLocales).sort()).toEqual(files);
});

test('there are at least twenty languages beside English', () => {
  expect(languages.length).toBeGreaterThanOrEqual(20);
});

test.each(others)('%s says which language it is, and which way it runs', (tag, locale) => {
  expect(locale.tag).toBe(tag);
  expect(Intl.getCanonicalLocales(tag)).toEqual([tag]);
  const { script } = new Intl.Locale(tag).maximize();
  expect(locale.dir).toBe(['Arab', 'Hebr', 'Thaa'].includes(script ?? '') ? 'rtl' : 'ltr');
});

test.each(languages)('%s has the groups, keys and plural forms it needs', (tag, locale) => {
  const { pluralCategories } = new Intl.PluralRules(tag).resolvedOptions();
  const expected = [...english.keys()].flatMap((key) => {
    const [, plural, form] = /^(.*)_(one|other)$/.exec(key) ?? [];
    if (plural === undefined) return [key];
    return form === 'other' ? pluralCategories.map((category) => `${plural}_${category}`) : [];
  });
  expect([...textsOf(locale).keys()].sort()).toEqual(expected.sort());
});

test.each(others)('%s has the same placeholders as English in each text', (_, locale) => {
  for (const [key, text] of textsOf(locale)) {
    const source = english.get(key) ?? english.get(key.replace(/_\w+$/, '_other')) ?? '';
    // One or two of a thing may be said in words.
    const optional = /_(zero|one|two)$/.test(key);
    const found = placeholdersIn(text);
    if (!(optional && found.length === 0)) expect(found, key).toEqual(placeholdersIn(source));
    expect(text, `${key}: a placeholder inside a word`).not.toMatch(insideWord(locale.tag));
  }
});

test.each(languages)('%s leaves no English behind', (_, locale) => {
  const left = [...textsOf(locale)]
    .filter(([key, text]) => text === english.get(key) && /[a-z]{2}/i.test(bare(text)))
    .filter(([, text]) => !sameInMany.has(text));
  expect(left).toEqual([]);
});

test.each(languages)('%s is calm, finished and tidy', (tag, locale) => {
  for (const [key, text] of textsOf(locale)) {
    expect(text, key).toBe(text.trim());
    expect(text, key).not.toMatch(/[!！¡]|\s\s|Oops|OTP|Cognito|AWS|TODO|\.\.\.|['"]/);
    // A sentence ends like one where the English does, and a label does not.
    const source = english.get(key) ?? '';
    if (/[.]$/.test(source) && !/[^.]\.$/.test(text)) expect(text, key).toMatch(endOf(tag));
    if (/…$/.test(source)) expect(text, key).toMatch(/…$/);
    if (/[^.…?:]$/.test(source)) expect(text, key).not.toMatch(/[.。।]$/);
  }
});

test('French never leaves a mark alone on the next line', async () => {
  const loose = [...textsOf(await whole('fr'))].filter(([, text]) => /« | [»:;?]/.test(text));
  expect(loose).toEqual([]);
});

test.each(languages)(
  '%s tells a wrong password and an unknown user in the same words',
  (_, locale) => {
    const { errors } = locale.messages;
    expect(errors['user-not-found']).toBe(errors.incorrect);
  },
);

test.each(languages)('%s is written in its own script', async (tag, locale) => {
  const { script = 'Latn' } = new Intl.Locale(tag).maximize();
  const letters = scripts[script];
  if (!letters) throw new Error(`Say which letters ${script} has.`);
  const foreign = [...textsOf(locale)].filter(([, text]) => !letters.test(bare(text)));
  expect(foreign).toEqual([]);
  expect(await readFile(`${import.meta.dirname}/${tag}.ts`, 'utf8')).not.toMatch(
    /\u00ad|\ufeff|\u200b/,
  );
});

/** Every text, by group and key. */
function textsOf({ messages }: Locale): Map<string, string> {
  return new Map(
    Object.entries(messages).flatMap(([group, texts]) =>
      Object.entries(texts).map(([key, text]) => [`${group}.${key}`, String(text)] as const),
    ),
  );
}

const placeholdersIn = (text: string): string[] =>
  [...text.matchAll(/\{(\w*)\}/g)].map(([, name = '']) => name).sort();

/** Without placeholders and examples, which are the same everywhere. */
const bare = (text: string): string =>
  text.replace(/\{\w+\}|https:\/\/\S+|\S+@\S+|[a-z]{2}-[A-Z]{2}|Europe\/\w+/g, '');

/** A letter right before or after a placeholder, in scripts that set words apart. */
function insideWord(tag: string): RegExp {
  const { script = '' } = new Intl.Locale(tag).maximize();
  return /^(Jpan|Hans|Hant|Thai|Kore)$/.test(script)
    ? /[A-Za-z]\{\w+\}|\{\w+\}[A-Za-z]/
    : /[\p{L}\p{M}]\{\w+\}|\{\w+\}[\p{L}\p{M}]/u;
}

const endOf = (tag: string): RegExp =>
  ({ Jpan: /[。)）]$/, Hans: /[。)）]$/, Hant: /[。)）]$/, Deva: /[।.]$/ })[
    new Intl.Locale(tag).maximize().script ?? ''
  ] ?? /[.)؟?]$/;

const scripts: Readonly<Record<string, RegExp>> = {
  Latn: /\p{Script=Latin}/u,
  Cyrl: /\p{Script=Cyrillic}/u,
  Grek: /\p{Script=Greek}/u,
  Arab: /\p{Script=Arabic}/u,
  Hebr: /\p{Script=Hebrew}/u,
  Jpan: /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u,
  Kore: /\p{Script=Hangul}/u,
  Hans: /\p{Script=Han}/u,
  Hant: /\p{Script=Han}/u,
  Deva: /\p{Script=Devanagari}/u,
  Thai: /\p{Script=Thai}/u,
};

/** Words that several languages share with English. */
const sameInMany = new Set([
  'Code',
  'Passkey',
  'Passkeys',
  'Password',
  'Website',
  'Name',
  '{label}',
]);
