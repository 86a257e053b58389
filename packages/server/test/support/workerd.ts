import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'esbuild';

// The package has no types.
const require = createRequire(import.meta.url);
const { default: workerd }: { default: string } = require('workerd');

/**
 * Starts a worker in workerd, the runtime of Cloudflare Workers, on a free loopback port.
 *
 * @param file the worker's source
 * @param compatibilityDate the runtime behaves as on that day
 * @throws {Error} with the worker's output when it ends before it listens.
 */
export async function startWorker(
  file: string,
  compatibilityDate: string,
  env: Readonly<Record<string, string>>,
) {
  const folder = await mkdtemp(join(tmpdir(), 'countersign-worker-'));
  await build({
    entryPoints: [file],
    outfile: join(folder, 'worker.js'),
    bundle: true,
    format: 'esm',
    platform: 'browser',
    conditions: ['workerd', 'worker'],
    logLevel: 'error',
  });
  const bindings = Object.entries(env).map(
    ([name, text]) => `(name = ${JSON.stringify(name)}, text = ${JSON.stringify(text)})`,
  );
  await writeFile(
    join(folder, 'config.capnp'),
    `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "main", worker = .worker),
    (name = "internet", network = (allow = ["public", "private"])),
  ],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")],
);
const worker :Workerd.Worker = (
  modules = [(name = "worker.js", esModule = embed "worker.js")],
  compatibilityDate = "${compatibilityDate}",
  bindings = [${bindings}],
);
`,
  );
  const args = ['serve', join(folder, 'config.capnp'), '--control-fd=1'];
  const child = spawn(workerd, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  let said = '';
  child.stderr?.on('data', (text) => {
    said += text;
  });
  const port = await new Promise<number>((resolve, reject) => {
    createInterface(child.stdout).on('line', (line) => {
      const { event, port: listening } = JSON.parse(line);
      if (event === 'listen') resolve(listening);
    });
    void ended.then(() => reject(new Error(`workerd did not start: ${said}`)));
  });
  return {
    url: `http://127.0.0.1:${port}`,
    async stop() {
      child.kill();
      await ended;
      await rm(folder, { recursive: true });
    },
  };
}
