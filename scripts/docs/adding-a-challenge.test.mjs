/**
 * Adds the challenge of docs/adding-a-challenge.md to a copy of the packages, and compares what the
 * compiler says with what the page quotes.
 */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { bin, root } from '../workspace.mjs';

const page = readFileSync(join(root, 'docs/adding-a-challenge.md'), 'utf8');
const copy = mkdtempSync(join(tmpdir(), 'adding-a-challenge-'));
afterAll(() => rmSync(copy, { recursive: true, force: true }));

const packages = ['core', 'emulator', 'react'];
symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
for (const file of readdirSync(root).filter((name) => /^tsconfig.*\.json$/.test(name)))
  cpSync(join(root, file), join(copy, file));
for (const name of packages) {
  const from = join(root, 'packages', name);
  const to = join(copy, 'packages', name);
  const left = /^(node_modules|dist)$/;
  cpSync(from, to, { recursive: true, filter: (path) => !left.test(basename(path)) });
  link(join(from, 'node_modules'), join(to, 'node_modules'));
}

/** Links to everything that is installed, except the copied packages. @param {string} from @param {string} to */
function link(from, to) {
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from)) {
    if (name.startsWith('.')) continue;
    const own = packages.find((one) => to.endsWith('@countersign') && one === name);
    if (name === '@countersign') link(join(from, name), join(to, name));
    else symlinkSync(own ? join(copy, 'packages', own) : join(from, name), join(to, name));
  }
}

/** @param {string} path @param {string | RegExp} before @param {string} after */
function edit(path, before, after) {
  const text = readFileSync(join(copy, path), 'utf8');
  expect(text).toMatch(before);
  writeFileSync(join(copy, path), text.replace(before, after));
}

/** The compiler's messages for the packages' sources: `core src/registry.ts(42,3): error TS2741: …`. */
function compile() {
  const projects = packages.map((name) => `packages/${name}/tsconfig.src.json`);
  const { stdout } = spawnSync(bin('tsc'), ['-b', ...projects, '--pretty', 'false'], {
    cwd: copy,
    encoding: 'utf8',
  });
  return stdout
    .split('\n')
    .filter((line) => line.includes(': error TS'))
    .map((line) => line.replace(/^packages\/(\w+)\//, '$1 '));
}

/** The messages that a block of the page quotes, each in one line, cut at `…`. @param {string} heading */
function quoted(heading) {
  const section = page.slice(page.indexOf(heading));
  const blocks = [...section.matchAll(/^```\w*\n(.*?)^```/gms)].map(([, block = '']) => block);
  const block = blocks.find((one) => one.includes(': error TS')) ?? '';
  let of = '';
  return block
    .replace(/\n {12,}/g, ' ')
    .trimEnd()
    .split('\n')
    .map((line) => {
      of = /^(\w+)/.exec(line)?.[1] ?? of;
      return `${of} ${line.replace(/^\w*\s+/, '')}`;
    });
}

/** @param {readonly string[]} said @param {readonly string[]} quotes */
function sameMessages(said, quotes) {
  const starts = quotes.map((quote) => quote.split('…')[0] ?? '');
  const missing = said
    .map(withoutPlace)
    .filter((line) => !starts.some((start) => line.startsWith(start)));
  expect({ missing, count: said.length }).toEqual({ missing: [], count: quotes.length });
}

/** Line and column change whenever a file grows, so the page leaves them out. @param {string} message */
const withoutPlace = (message) => message.replace(/\(\d+,\d+\)/, '');

test('a name alone: the compiler says what the page quotes', () => {
  expect(compile()).toEqual([]);
  edit('packages/core/src/wire.ts', "  'WEB_AUTHN',\n", "  'WEB_AUTHN',\n  'VOICE_MFA',\n");
  sameMessages(compile(), quoted('## 1. The name'));
});

test('the page’s codec in the registry, without a fixture: the same', () => {
  const [, code = ''] = /```ts\n(\/\*\* After a password.*?)```/s.exec(page) ?? [];
  const folder = join(copy, 'packages/core/src/challenges/voice-mfa');
  mkdirSync(folder);
  const imports = [
    "import { type ChallengeBase, type Codec, challengeBase } from '../codec.ts';",
    "import { type CodeDelivery, readDelivery } from '../delivery.ts';",
  ];
  writeFileSync(join(folder, 'voice-mfa.ts'), [...imports, code].join('\n'));
  const registry = 'packages/core/src/registry.ts';
  const line = "import { voiceMfa } from './challenges/voice-mfa/voice-mfa.ts';\n";
  edit(registry, /^import \{ adminNoSrpAuth \}/m, `${line}import { adminNoSrpAuth }`);
  edit(registry, '  UNKNOWN: unknown,\n', '  VOICE_MFA: voiceMfa,\n  UNKNOWN: unknown,\n');
  sameMessages(compile(), quoted('## 2. core'));
});
