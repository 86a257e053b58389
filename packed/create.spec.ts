/** `npm create countersign` in an empty folder with an empty cache, to a user who is signed in. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { patience } from '../scripts/patience.mjs';
import { start, stop } from '../scripts/running/processes.mjs';
import { serveRegistries } from './local-registries.ts';
import { allPacked, packedIn } from './packages.ts';
import { run } from './run.ts';
import { enterCode, enterPassword } from './sign-in.ts';
import { expect, test } from './test.ts';

/** Where the `pool.ts` of an example says. */
const emulator = 'http://127.0.0.1:9440';

let registry: Awaited<ReturnType<typeof serveRegistries>>;
test.beforeAll(async () => {
  const upstream = await run('npm', ['config', 'get', 'registry'], packedIn());
  registry = await serveRegistries(allPacked(), upstream.trim());
});
test.afterAll(() => registry.close());

for (const template of ['vite', 'next', 'react-router']) {
  test(`--template ${template}: one command, and a user signs in`, async ({ context }) => {
    const folder = join(packedIn(), `created-${template}`);
    mkdirSync(join(folder, 'empty'), { recursive: true });
    const env = {
      npm_config_registry: `${registry.address}/`,
      npm_config_cache: join(folder, 'cache'),
      // That of the pnpm which runs this.
      npm_config_user_agent: undefined,
    };
    const began = Date.now();
    const args = [
      'create',
      '--yes',
      'countersign',
      'my-app',
      '--',
      '--template',
      template,
      '--yes',
    ];
    const child = start('npm', args, { cwd: join(folder, 'empty'), env, stdio: 'pipe' });
    try {
      const address = await addressSaidBy(child);
      const page = await context.newPage();
      // A development server loads the page again when it finds more to compile.
      await expect(async () => {
        await page.goto(address);
        await page.waitForLoadState('networkidle');
        await enterPassword(page);
        await page.getByRole('textbox', { name: 'Code' }).waitFor({ timeout: patience.wait });
      }).toPass({ timeout: patience.start });
      await enterCode(page, emulator);
      const seconds = Math.round((Date.now() - began) / 1000);
      console.info(`${template}: ${seconds} s from npm create to a signed-in page`);
      const app = join(folder, 'empty/my-app');
      const check = await run('npx', ['--yes', 'countersign', 'pull', '--check'], app, env);
      expect(check).toContain('pool.ts is up to date.');
    } finally {
      await stop(child);
    }
    await expect.poll(() => fetch(emulator).then(Boolean, () => false)).toBe(false);
  });
}

/** Waits until the emulator answers and the app says where it is. @throws {Error} if the command ends before. */
async function addressSaidBy(child: ReturnType<typeof start>): Promise<string> {
  let said = '';
  const address = new Promise<string>((resolve, reject) => {
    const read = (text: Buffer) => {
      said += text;
      // A framework may print the address in colors.
      const plain = stripVTControlCharacters(said);
      const [, found] = /Local:\s+(http:\/\/localhost:\d+)/.exec(plain) ?? [];
      if (found) resolve(found);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('close', () => reject(new Error(`It ended:\n${said}`)));
  });
  const found = await address;
  await expect
    .poll(() =>
      fetch(`${emulator}/_emulator/users`).then(
        ({ ok }) => ok,
        () => false,
      ),
    )
    .toBe(true);
  return found;
}
