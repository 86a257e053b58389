/** A built app and the emulator that was installed with it, both on loopback. */
import { join } from 'node:path';
import { freePort } from '../running/ports.mjs';
import { startServer } from '../running/server-process.mjs';

/** @typedef {import('./apps.mjs').Recipe} Recipe */

/** What Node runs to serve each kind of app, from its `node_modules`. @type {Readonly<Record<Recipe['template'], string[]>>} */
const commands = {
  vite: ['vite/bin/vite.js', 'preview', '--host', '127.0.0.1', '--strictPort', '--port'],
  next: ['next/dist/bin/next', 'start', '-H', '127.0.0.1', '-p'],
};

/**
 * Starts both, the emulator with the people of `seed.json`.
 *
 * @param {Pick<Recipe, 'name' | 'template'>} recipe
 * @param {string} folder of the app
 * @param {NodeJS.ProcessEnv} env of the app
 * @param {number} emulatorPort where the app was told it is
 * @throws {Error} when one of them does not answer.
 */
export async function serve({ name, template }, folder, env, emulatorPort) {
  const modules = join(folder, 'node_modules');
  const command = join(modules, '@countersign/emulator/dist/bin.js');
  const emulator = await startServer({
    name: 'The packed emulator',
    args: [command, '--port', `${emulatorPort}`, '--seed', 'seed.json'],
    url: `http://127.0.0.1:${emulatorPort}`,
    probe: '/_emulator/users',
    cwd: folder,
  });
  const [script = '', ...options] = commands[template];
  const port = await freePort();
  try {
    const app = await startServer({
      name,
      args: [join(modules, script), ...options, `${port}`],
      // Chromium takes a `__Host-` cookie from this host name without TLS.
      url: `http://localhost:${port}`,
      cwd: folder,
      env,
    });
    return { url: app.url, stop: () => Promise.all([app.stop(), emulator.stop()]) };
  } catch (error) {
    await emulator.stop();
    throw error;
  }
}
