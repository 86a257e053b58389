import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { subpathsOf } from '../subpaths.mjs';
import { root } from '../workspace.mjs';
import { limitOfView, viewsEntry } from './budgets.mjs';
import { lines, outOfDate, rewritten } from './figures.mjs';
import { weighLoads, weighSubpaths, weighViews } from './weigh.mjs';

const flow = `export { createSignIn } from '@countersign/core/flow';`;

test('an entry over its budget is named, with both figures', async () => {
  const planted = { name: 'the flow', code: flow, limit: 1 };
  const { problems } = await weighLoads([planted]);
  expect(problems).toEqual([
    expect.stringMatching(/^the flow weighs \d+\.\d KiB gz; its budget is 1 KiB\.$/),
  ]);
});

test.each([
  ['react', `import { useState } from 'react'; export { useState };`],
  ['react-hook-form', `export { useAnswerForm } from '@countersign/react/hooks';`],
  ['@simplewebauthn/browser', `export { WebAuthn } from '@countersign/react/web-authn';`],
  ['uqr', `export { MfaSetup } from '@countersign/react/mfa-setup';`],
  ['fast-xml-parser', `export * from '@countersign/core/initiate-auth-response/xml';`],
  ['core/srp', `export { startSrp } from '@countersign/core/srp';`],
  ['packages/emulator', `export { createEmulator } from '@countersign/emulator';`],
  ['packages/react', `export { Submit } from '@countersign/react/parts';`],
  ['the view of a challenge', `export { SmsMfa } from '@countersign/react/sms-mfa';`],
])('an entry that reaches %s is named, with the file', async (what, code) => {
  const planted = { name: 'planted', code: `${flow} ${code}`, limit: 1000 };
  const { problems } = await weighLoads([planted]);
  expect(problems).toContainEqual(
    expect.stringContaining(`planted reaches ${what}, which it must not: `),
  );
});

test('a view may reach its own folder, and no other view’s', async () => {
  const code = `export * from '@countersign/react/sms-mfa';`;
  const may = ['react', 'packages/react', 'react-hook-form'];
  const own = { name: 'own', code, limit: 1000, may: [...may, 'sms-mfa'] };
  const other = { name: 'other', code, limit: 1000, may: [...may, 'email-mfa'] };
  const { problems } = await weighLoads([own, other]);
  expect(problems).toEqual([
    expect.stringMatching(/^other reaches the view of a challenge, .*\/sms-mfa\//),
  ]);
});

test('what is loaded on demand is neither weighed nor reached', async () => {
  const onDemand = { name: 'on demand', code: `import('@countersign/core/srp');`, limit: 0.2 };
  const { problems } = await weighLoads([onDemand]);
  expect(problems).toEqual([]);
  const all = await weighLoads([{ ...onDemand, part: 'all' }]);
  expect(all.problems).toEqual([expect.stringMatching(/^on demand weighs/)]);
});

test('a line of an export map without a budget is named, and a budget without its line', async () => {
  const { problems } = await weighSubpaths([{ name: '@countersign/core/new', codes: [flow] }], {
    '@countersign/core/gone': { limit: 1 },
  });
  expect(problems).toEqual([
    '@countersign/core/new has no budget.',
    '@countersign/core/gone has a budget and is in no export map.',
  ]);
});

test('of a line with a pattern the heaviest file counts', async () => {
  const codes = [`export const long = '${'abcdefghijkl'.repeat(9)}';`, 'export const short = 1;'];
  const { rows } = await weighSubpaths([{ name: 'x/*', codes }], { 'x/*': { limit: 1 } });
  expect(rows.map(({ size }) => size.raw > 100)).toEqual([true]);
});

test('a pattern stands for its files, without tests and index', () => {
  const locales = subpathsOf('packages/react').find(
    ({ name }) => name === '@countersign/react/locales/*',
  );
  const specifiers = locales?.codes.flatMap((code) => /from '(.+?)'/.exec(code)?.[1] ?? []);
  expect(specifiers).toContain('@countersign/react/locales/en');
  expect(specifiers?.filter((it) => /index|test/.test(it))).toEqual([]);
});

test('a view over its budget is named; each challenge has one', async () => {
  const { rows, problems } = await weighViews(viewsEntry, (challenge) =>
    challenge === 'sms-mfa' ? 0.1 : limitOfView(challenge),
  );
  expect(problems).toEqual([expect.stringMatching(/^sms-mfa weighs .* budget is 0.1 KiB\.$/)]);
  const { exports } = JSON.parse(readFileSync(join(root, 'packages/react/package.json'), 'utf8'));
  const challenges = Object.entries(exports).flatMap(
    ([, target]) => /challenges\/([\w-]+)\//.exec(target)?.[1] ?? [],
  );
  expect(rows.map(({ name }) => name)).toEqual(challenges.sort());
});

test.each(Object.entries(lines))(
  'a figure of %s that is no longer true is named, and put right',
  (page, columnsOf) => {
    const size = { raw: 0, gzip: 20 * 1024, brotli: 0 };
    const rows = [...new Set(Object.values(columnsOf).flat())].map((name) => ({ name, size }));
    const text = Object.entries(columnsOf)
      // Ours, which come first, may be a little off.
      .map(([line, [, ...others]]) => {
        const first = line.startsWith('**') || page === 'README.md' ? '20.3' : '20.0';
        return `| ${[line, first, ...others.map(() => '20.0')].join(' | ')} |`;
      })
      .join('\n');
    expect(outOfDate(page, text, rows)).toEqual([]);
    const stale = text.replace('20.3', '19.5').replace('20.0', '20.1');
    const [own, peer] = ['19.5', '20.1'].map((stated) =>
      expect.stringMatching(new RegExp(`^${page}: .*gives ${stated} KiB`)),
    );
    const found = outOfDate(page, stale, rows);
    expect(found).toContainEqual(own);
    expect(rewritten(page, stale, rows)).not.toMatch(/19\.5|20\.[13]/);
    const peers = text.replace(/20\.0 \|$/, '20.1 |');
    expect(outOfDate(page, peers, rows)).toEqual([peer]);
    expect(outOfDate(page, '', rows)).toHaveLength(Object.values(columnsOf).flat().length);
  },
);
