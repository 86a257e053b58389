/**
 * What a server makes of each page and how long it takes, in Node: bytes of HTML, the fields in it,
 * milliseconds a page.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';

/** Long enough that the clock's steps do not matter. Milliseconds. */
const shortestRun = 20;

export async function measure({ quick }) {
  const runs = quick ? 5 : 30;
  const { pages, atOnce, streamed } = await load();
  const rows = [];
  for (const [name, page] of Object.entries(pages)) {
    // The first time, what is loaded on demand comes.
    await streamed(page);
    const html = await streamed(page);
    rows.push({
      name,
      bytes: Buffer.byteLength(html),
      fields: html.match(/<(?:input|select|textarea)(?![^>]*type="hidden")/g)?.length ?? 0,
      bytesAtOnce: Buffer.byteLength(atOnce(page)),
      streamed: [],
      atOnce: [],
    });
  }
  // In turn, so that whatever else the machine does meets all of them; two rounds warm up.
  for (let run = -2; run < runs; run += 1) {
    for (const row of rows) {
      const times = {
        streamed: await millisecondsOf(() => streamed(pages[row.name])),
        atOnce: await millisecondsOf(() => atOnce(pages[row.name])),
      };
      if (run < 0) continue;
      row.streamed.push(times.streamed);
      row.atOnce.push(times.atOnce);
    }
  }
  return { runs, rows };
}

async function millisecondsOf(render) {
  const start = performance.now();
  let rounds = 0;
  let taken = 0;
  while (taken < shortestRun) {
    await render();
    rounds += 1;
    taken = performance.now() - start;
  }
  return taken / rounds;
}

/** All on one React, that of this folder, as it is in production. */
async function load() {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-bench-'));
  const outfile = join(folder, 'pages.cjs');
  const modules = join(import.meta.dirname, '../node_modules');
  await build({
    entryPoints: [join(import.meta.dirname, 'pages.jsx')],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    alias: { react: join(modules, 'react'), 'react-dom': join(modules, 'react-dom') },
    loader: { '.css': 'empty' },
    logLevel: 'error',
  });
  const made = createRequire(import.meta.url)(outfile);
  rmSync(folder, { recursive: true });
  return made;
}
