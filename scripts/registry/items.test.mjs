import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../workspace.mjs';
import { placed } from './copied-source.mjs';
import { registryItems } from './items.mjs';

const items = registryItems();
const view = join(root, 'packages/react/src/challenges/sms-mfa/sms-mfa.tsx');
/** @param {string} name */
const named = (name) => ({ name, as: name, type: false });

test('there is an item for each challenge, for one that is not known, and for a sign-in', () => {
  const folders = readdirSync(join(root, 'packages/react/src/challenges'));
  expect(items.map(({ name }) => name).sort()).toEqual([...folders, 'sign-in'].sort());
});

test.each(items)('$name names each package it imports, and imports its own files', (item) => {
  const copied = new Set(item.files.map(({ target }) => target.replace(/.*\/(.+)\.tsx$/, './$1')));
  for (const { content } of item.files) {
    const froms = [...content.matchAll(/ from '(.+)';$/gm)].map(([, from = '']) => from);
    expect(froms).toContain('react');
    for (const from of froms) {
      const [, name] = /^(@countersign\/\w+)/.exec(from) ?? [];
      if (name) expect(item.dependencies).toContain(name);
      else if (from !== 'react') expect(copied).toContain(from);
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
