import { readdir, readFile } from 'node:fs/promises';
import { sectionWays } from '@countersign/core/account';
import { renderToString } from 'react-dom/server';
import { expect, test } from 'vitest';
import { ownAccount } from '../../test/own-account.ts';
import { sections } from './sections.ts';

const names = Object.keys(sectionWays);
const manifest = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8'));
const typeName = (section: string) =>
  section.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());

test('there is one folder for each section of the table', async () => {
  const entries = await readdir(import.meta.dirname, { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const others = ['locales', 'passkey-offer'];
  expect(folders.filter((name) => !others.includes(name)).sort()).toEqual([...names].sort());
  expect(Object.keys(sections).sort()).toEqual([...names].sort());
});

test.each(names)(
  './account/%s is exported, and renders what was read on a server',
  async (name) => {
    expect(manifest.exports[`./account/${name}`]).toBe(`./src/account/${name}/index.ts`);
    expect(manifest.publishConfig.exports[`./account/${name}`]).toBe(
      `./dist/account/${name}/index.js`,
    );
    const module = await import(`./${name}/index.ts`);
    expect(module.default).toBe(module[typeName(name)]);
    expect(module[`use${typeName(name)}`]).toBeTypeOf('function');
    const account = ownAccount(
      {},
      {
        user: { username: 'u1', attributes: { email: 'dana@example.com' }, secondSteps: [] },
        factors: ['PASSWORD', 'WEB_AUTHN'],
        passkeys: [],
        devices: [],
        sessions: [],
      },
    );
    const html = renderToString(<module.default account={account} />);
    expect(html).toContain(`data-section="${name}"`);
    expect(html).not.toContain('Loading');
    expect(html).not.toMatch(/ style=|<style|<script/);
    expect(account.calls).toEqual([]);
  },
);

test.each(names)('%s has a page and stories', async (name) => {
  const page = await readFile(new URL(`./${name}/${name}.mdx`, import.meta.url), 'utf8');
  expect(page).toContain(`# ${name}`);
  expect(page.match(/^## .+$/gm)).toEqual([
    '## What the user sees',
    '## Calls',
    '## What a refusal leads to',
    '## Props',
    '## States',
  ]);
  const stories = await readFile(new URL(`./${name}/${name}.stories.tsx`, import.meta.url), 'utf8');
  for (const state of ['Loading', 'Unread', 'Throttled', 'SignedOut', 'Pending']) {
    expect(stories).toMatch(new RegExp(`^export const ${state}\\w*: Story`, 'm'));
  }
});
