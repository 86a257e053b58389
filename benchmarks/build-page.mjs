import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

const here = import.meta.dirname;

/**
 * A page as an app would ship it: Vite's production build with its defaults.
 * Gives each file's type and gzipped body by its path.
 * @param script what is rendered into the page, from this folder
 */
export async function buildPage(script) {
  const outDir = join(here, 'dist', basename(script, '.jsx'));
  await build({
    root: here,
    configFile: false,
    logLevel: 'error',
    resolve: {
      alias: { page: join(here, script) },
      // One React for all of them, that of this folder; the kit comes from its sources beside it.
      dedupe: ['react', 'react-dom'],
    },
    build: { outDir, emptyOutDir: true },
  });
  return new Map(
    readdirSync(outDir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const file = join(entry.parentPath, entry.name);
        const type = types[entry.name.split('.').at(-1)] ?? 'application/octet-stream';
        return [`/${relative(outDir, file)}`, { type, body: gzipSync(readFileSync(file)) }];
      }),
  );
}

const types = { html: 'text/html; charset=utf-8', js: 'text/javascript', css: 'text/css' };
