/** The commands that people run by `npx`, on the oldest Node. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../scripts/running/ports.mjs';
import { startServer } from '../scripts/running/server-process.mjs';
import { root } from '../scripts/workspace.mjs';
import { install, pointTo } from './apps.ts';
import { oldestNode } from './node.ts';
import { allPacked, packedIn, tarballs } from './packages.ts';
import { run } from './run.ts';
import { expect, test } from './test.ts';

test('countersign and the emulator say how to use them, and pull reads the emulator’s pool', async () => {
  const folder = join(packedIn(), 'commands');
  mkdirSync(folder);
  const ours = tarballs();
  const dependencies = {
    countersign: ours['countersign'],
    '@countersign/emulator': ours['@countersign/emulator'],
  };
  await install('npm', { private: true, type: 'module', dependencies }, folder);
  const node = await oldestNode();
  expect(await run(node, ['--version'], folder)).toMatch(/^v20\.19\./);
  const bin = (name: string) => join(folder, 'node_modules/.bin', name);
  expect(await run(node, [bin('countersign'), '--help'], folder)).toContain('countersign pull');
  expect(await run(node, [bin('countersign-emulator'), '--help'], folder)).toContain('--seed');

  const port = await freePort();
  const example = join(root, 'examples/vite');
  const seed = readFileSync(join(example, 'seed.json'));
  writeFileSync(join(folder, 'seed.json'), seed);
  const emulator = await startServer({
    name: 'The packed emulator',
    node,
    args: [bin('countersign-emulator'), '--port', `${port}`, '--seed', 'seed.json'],
    url: `http://127.0.0.1:${port}`,
    probe: '/_emulator/users',
    cwd: folder,
  });
  try {
    const ids = ['--pool', 'us-east-1_Example01', '--client', 'example'];
    const pull = [bin('countersign'), 'pull', ...ids, '--endpoint', emulator.url];
    expect(await run(node, pull, folder)).toBe('Wrote pool.ts.\n');
    // The examples have what the command writes.
    for (const name of ['vite', 'next', 'react-router']) {
      writeFileSync(join(folder, 'pool.ts'), readFileSync(join(root, 'examples', name, 'pool.ts')));
      pointTo(port, join(folder, 'pool.ts'));
      const check = await run(node, [bin('countersign'), 'pull', '--check'], folder);
      expect(check).toBe('pool.ts is up to date.\n');
    }
  } finally {
    await emulator.stop();
  }
});

test('create-countersign leaves nothing behind without a network', async () => {
  const packed = allPacked().find(({ manifest }) => manifest.name === 'create-countersign');
  const bin = join((packed?.tarball ?? '').replace(/\.tgz$/, ''), 'dist/bin.js');
  const folder = join(packedIn(), 'no-network');
  mkdirSync(folder);
  const env = {
    npm_config_registry: 'http://127.0.0.1:9/',
    npm_config_fetch_retries: '0',
    npm_config_cache: join(folder, '../empty'),
    // That of the pnpm which runs this.
    npm_config_user_agent: undefined,
  };
  const args = [bin, 'my-app', '--template', 'vite', '--yes'];
  await expect(run(await oldestNode(), args, folder, env)).rejects.toThrow(
    /ECONNREFUSED[\s\S]*Nothing was left/,
  );
  expect(readdirSync(folder)).toEqual([]);
});
