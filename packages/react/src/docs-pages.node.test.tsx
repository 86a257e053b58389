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
