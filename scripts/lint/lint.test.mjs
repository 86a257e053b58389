import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'lint-'));
copyFileSync(join(root, 'biome.json'), join(folder, 'biome.json'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/**
 * Lints files with the project's own rules, in a folder of their own.
 * @param {Record<string, string>} files content by path
 */
function lint(files) {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [biome, 'lint', '--vcs-enabled=false', ...Object.keys(files)],
    { cwd: folder, encoding: 'utf8' },
  );
  return { status, output: stdout + stderr };
}

const emulator = 'packages/emulator/src/planted.ts';
const onlyWireTypes = 'The emulator imports only the Wire… types from core.';
const noOtherPackage = 'The emulator imports no other package than @countersign/core';

test.each([
  ["export { decodeChallenge } from '@countersign/core';", onlyWireTypes],
  ["import { decodeChallenge } from '@countersign/core';\ndecodeChallenge({});", onlyWireTypes],
  ["import * as core from '@countersign/core';\ncore.decodeChallenge({});", onlyWireTypes],
  ["export const core = import('@countersign/core');", onlyWireTypes],
  ["import '@countersign/core';", onlyWireTypes],
  ["export * from '@countersign/core';", onlyWireTypes],
  ["export { createSignIn } from '@countersign/core/flow';", noOtherPackage],
  ["export * from '@countersign/server';", noOtherPackage],
  ["export { modPow } from '../../core/src/srp/mod-pow.ts';", noOtherPackage],
])('in the emulator, %j fails by name', (content, message) => {
  const { status, output } = lint({ [emulator]: content });
  expect(output).toContain(`${emulator}:1:`);
  expect(output).toContain('lint/style/noRestrictedImports');
  expect(output).toContain(message);
  expect(status).toBe(1);
});

test('the emulator may import a wire type from core', () => {
  const content = "export type { WireChallengeName } from '@countersign/core';\n";
  expect(lint({ [emulator]: content })).toMatchObject({ status: 0 });
});

const withoutCircles = ['core', 'emulator', 'react'];

test.each(
  withoutCircles.flatMap((name) => [
    [name, 'values', 'import', 'export const a = () => b;', 'export const b = () => a;'],
    [name, 'types', 'import type', 'export type a = [b?];', 'export type b = [a?];'],
  ]),
)('in %s, a circle of %s fails and both files are named', (name, _, keyword, a, b) => {
  const one = `packages/${name}/src/one.ts`;
  const two = `packages/${name}/src/two.ts`;
  const { status, output } = lint({
    [one]: `${keyword} { b } from './two.ts';\n${a}\n`,
    [two]: `${keyword} { a } from './one.ts';\n${b}\n`,
  });
  expect(output).toContain(`${one}:1:`);
  expect(output).toContain(`${two}:1:`);
  expect(output).toContain('lint/suspicious/noImportCycles');
  expect(status).toBe(1);
});
