import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sectionWays } from '../../packages/core/src/account/index.ts';
import { root } from '../workspace.mjs';
import { placed } from './copied-source.mjs';
import { registryItems } from './items.mjs';

const items = registryItems();
const view = join(root, 'packages/react/src/challenges/sms-mfa/sms-mfa.tsx');
/** @param {string} name @returns {object} */
const exportsOf = (name) =>
  JSON.parse(
    readFileSync(join(root, name.replace('@countersign', 'packages'), 'package.json'), 'utf8'),
  ).exports;
/** @param {string} name */
const named = (name) => ({ name, as: name, type: false });

test('there is an item for each challenge, for one that is not known, and for a sign-in', () => {
  const folders = readdirSync(join(root, 'packages/react/src/challenges'));
  const names = items.map(({ name }) => name).filter((name) => !name.startsWith('account-'));
  expect(names.sort()).toEqual([...folders, 'sign-in'].sort());
});

test.each(Object.keys(sectionWays))(
  'there is an item for the section %s, in its own place',
  (name) => {
    const item = items.find((one) => one.name === `account-${name}`);
    expect(item?.files[0]?.target).toMatch(
      new RegExp(`^@components/countersign/account/(?:${name}/)?${name}\\.tsx$`),
    );
    expect(Object.keys(item?.css ?? {})).toContain(
      '@import "@countersign/react/styles/account.css" layer(components)',
    );
  },
);

test('no two items write the same file', () => {
  const targets = items.flatMap(({ files }) => files.map(({ target }) => target));
  expect(targets).toEqual([...new Set(targets)]);
});

test('what a view loads on demand comes along, and is loaded from there', () => {
  const item = items.find(({ name }) => name === 'account-authenticator-app');
  expect(item?.files.map(({ target }) => target)).toContain(
    '@components/countersign/account/authenticator-app/set-up.tsx',
  );
  expect(item?.files[0]?.content).toContain("import('./set-up')");
});

test.each(items)('$name names each package it imports, and imports its own files', (item) => {
  const copied = new Set(item.files.map(({ target }) => target.replace(/.*\/(.+)\.tsx$/, './$1')));
  for (const { content } of item.files) {
    const froms = [...content.matchAll(/ from '(.+)';$/gm)].map(([, from = '']) => from);
    expect(froms).toContain('react');
    for (const from of froms) {
      const [, name, subpath = ''] = /^(@countersign\/(?:core|react))(.*)$/.exec(from) ?? [];
      if (name) {
        expect(item.dependencies).toContain(name);
        expect(Object.keys(exportsOf(name))).toContain(`.${subpath}`);
      } else if (from !== 'react') expect(copied).toContain(from);
    }
  }
});

test('a private name is imported from the subpath that has it', () => {
  expect(placed(view, '../../parts/form.tsx', named('ChallengeForm'))).toMatchObject({
    from: '@countersign/react/parts',
  });
  expect(placed(view, './use-sms-mfa.ts', named('useSmsMfa'))).toMatchObject({
    from: '@countersign/react/sms-mfa',
  });
  // Called something else in public.
  const messages = placed(view, '../../parts/attributes.messages.ts', named('messages'));
  expect(messages).toMatchObject({ name: 'attributeMessages', as: 'messages' });
});

test('markup beside a view comes along', () => {
  expect(placed(view, './more.tsx', named('More'))).toMatchObject({ from: './more' });
});

test('a view that needs what is not public is refused, with the name of it', () => {
  expect(() => placed(view, '../../parts/phone.ts', named('isPhoneNumber'))).toThrow(
    /sms-mfa\.tsx takes isPhoneNumber from .*phone\.ts, and no subpath .* has it/,
  );
});
