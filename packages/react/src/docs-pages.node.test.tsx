import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { views } from './registry.ts';

const sections = [
  'What the user sees',
  'When Cognito sends it',
  'On the wire',
  'Props',
  'Messages',
  'Errors',
  'Make your own view',
  'States',
];
const blocks = ['Wire', 'Props', 'Messages', 'Errors', 'OwnView', 'States'];

/** Beginnings of the names that stories have, e.g. `WrongCode`; several where a state has several faces. */
const states = {
  empty: /^Empty/,
  filled: /^Filled/,
  pending: /^Pending/,
  wrong: /^(Wrong|Refused|PasswordRefused)/,
  expired: /^CodeExpired/,
  throttled: /^Throttled/,
  'session lost': /^SessionLost/,
  'malformed parameters': /^MalformedParameters/,
  'long text': /^LongText/,
  'unknown members': /UnknownMembers$/,
  'minimal parameters': /^MinimalParameters/,
};
type State = keyof typeof states;

const codes = ['SMS_MFA', 'SMS_OTP', 'EMAIL_OTP', 'EMAIL_MFA', 'SOFTWARE_TOKEN_MFA'];
const silent: State[] = ['empty', 'filled', 'long text', 'unknown members'];

/** States that a challenge cannot be in. */
const without: Readonly<Record<string, readonly State[]>> = {
  // Nobody is asked, and nothing the service says is shown.
  PASSWORD_VERIFIER: silent,
  DEVICE_SRP_AUTH: silent,
  DEVICE_PASSWORD_VERIFIER: silent,
  // Whatever is chosen is right.
  SELECT_MFA_TYPE: ['wrong'],
  // Nobody here can answer it, and its members are unknown to begin with.
  UNKNOWN: ['empty', 'filled', 'pending', 'wrong', 'throttled', 'session lost', 'unknown members'],
};

test.each(Object.keys(views))('%s has a story for each of its states', async (name) => {
  const folder = name.toLowerCase().replaceAll('_', '-');
  const source = await readFile(
    new URL(`./challenges/${folder}/${folder}.stories.tsx`, import.meta.url),
    'utf8',
  );
  const stories = [...source.matchAll(/^export const (\w+): Story/gm)].map(([, story]) => story);
  const untold = Object.entries(states)
    .filter(([state]) => !without[name]?.some((other) => other === state))
    // Only a code that was sent or shown runs out while its session lives.
    .filter(([state]) => state !== 'expired' || codes.includes(name))
    .filter(([, told]) => !stories.some((story) => told.test(story ?? '')))
    .map(([state]) => state);
  expect(untold).toEqual([]);
});

test.each(Object.keys(views))('%s has a page with every section', async (name) => {
  const folder = name.toLowerCase().replaceAll('_', '-');
  const page = await readFile(
    new URL(`./challenges/${folder}/${folder}.mdx`, import.meta.url),
    'utf8',
  );
  const [before = '', ...parts] = page.split(/^## /m);
  expect(before).toContain(`# ${name}`);
  expect(before).toContain(`from './${folder}.stories.tsx';`);
  expect(parts.map((part) => part.split('\n', 1)[0])).toEqual(sections);
  for (const part of parts) expect(part.split('\n').slice(1).join('').trim()).not.toBe('');
  for (const block of blocks) expect(page).toContain(`<docs.${block} name="${name}" />`);
});
