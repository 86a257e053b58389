import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createEmulator } from '@countersign/emulator';
import { afterEach, expect, test, vi } from 'vitest';
import { main } from '../src/main.ts';

const demo = (file: string) =>
  fileURLToPath(new URL(`../../../apps/demo/${file}`, import.meta.url));

afterEach(() => vi.unstubAllGlobals());

test('pull --check: the demo’s pool.ts is what its seed makes', async () => {
  const emulator = createEmulator({ seed: JSON.parse(readFileSync(demo('seed.json'), 'utf8')) });
  // Stands in for the network: the address of the file is where a developer's own emulator listens.
  vi.stubGlobal('fetch', (url: string, init: RequestInit) =>
    emulator.fetch(new Request(url, init)),
  );
  const said: string[] = [];
  const say = (text: string) => void said.push(text);
  const code = await main(['pull', '--check', '--out', demo('pool.ts')], { log: say, error: say });
  expect({ code, said }).toEqual({
    code: 0,
    said: ['Reading us-east-1_Demo00001 …', expect.stringMatching(/pool\.ts is up to date\.$/)],
  });
});
