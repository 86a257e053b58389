import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

/**
 * A page as an app would ship it: Vite's production build with its defaults.
 * Gives each file's type and gzipped body by its path.
 */
export async function buildPage(folder) {
  const outDir = join(folder, 'dist');
  await build({
    root: folder,
    configFile: false,
    logLevel: 'error',
    // One React for all of them, that of this folder; the kit comes from its sources beside it.
    resolve: { dedupe: ['react', 'react-dom'] },
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
