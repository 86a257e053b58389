/**
 * Measures in Node how often a second a server reads a user's tokens from the cookies of a request, how
 * many bytes of cookies the browser sends, and what a route that reads them loads.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { roundsPerSecond } from '../rounds.mjs';

/** What a route imports from each candidate. */
const routes = {
  countersign: `export { createAuthHandler } from '../packages/server/src/index.ts';`,
  'iron-session': `export { getIronSession } from 'iron-session';`,
  'next-auth': `export { default, getServerSession } from 'next-auth';
    export { default as Cognito } from 'next-auth/providers/cognito';`,
};

export async function measure({ quick }) {
  const runs = quick ? 5 : 30;
  const rows = [];
  for (const { name, cookie, read } of await load()) {
    // A candidate that reads no token would seem fast.
    if (!(await read())?.startsWith('eyJ')) throw new Error(`${name} read no access token.`);
    rows.push({
      name,
      cookie: cookie.length,
      gzip: await weigh(routes[name]),
      read,
      perSecond: [],
    });
  }
  // In turn, so that whatever else the machine does meets all of them; two rounds warm up.
  for (let run = -2; run < runs; run += 1) {
    for (const { read, perSecond } of rows) {
      const rounds = await roundsPerSecond(read);
      if (run >= 0) perSecond.push(Math.round(rounds));
    }
  }
  return { runs, rows: rows.map(({ read, ...row }) => row) };
}

/** Weighs a route without Next and React, which an app with next-auth loads anyway. */
async function weigh(contents) {
  const { outputFiles } = await build({
    ...options,
    stdin: { contents, resolveDir: join(import.meta.dirname, '..') },
    minify: true,
    write: false,
    external: ['next', 'next/*', 'react', 'react-dom'],
  });
  return gzipSync(outputFiles[0].contents, { level: 9 }).length;
}

async function load() {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-bench-'));
  const outfile = join(folder, 'sessions.mjs');
  await build({ ...options, entryPoints: [join(import.meta.dirname, 'sessions.mjs')], outfile });
  const { candidates } = await import(outfile);
  rmSync(folder, { recursive: true });
  return candidates();
}

const options = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  // Packages in CommonJS ask for Node's own modules by `require`.
  banner: {
    js: `import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);`,
  },
  logLevel: 'error',
};
