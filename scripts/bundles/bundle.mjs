/** Bundles a few lines as an app would, React left out, and tells what loads with what. */
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { root } from '../workspace.mjs';

/** In bytes. @typedef {{ raw: number, gzip: number, brotli: number }} Size */

/**
 * One file of a bundle.
 *
 * @typedef {object} File
 * @property {Size} size
 * @property {string | undefined} entryPoint the source file it was made for, where it was for one
 * @property {readonly string[]} loads files that come with it at once
 * @property {readonly string[]} inputs what it is made of: source files, and packages left out
 */

/** @typedef {{ entry: string, files: ReadonlyMap<string, File> }} Bundle */

/**
 * @param {string} code what an app would write
 * @param {{ splitting?: boolean, from?: string }} [options] without splitting, what is loaded on
 *   demand is inside; `from` is the folder whose packages the code imports, by default the root's
 * @returns {Promise<Bundle>}
 */
export async function bundle(code, { splitting = true, from = root } = {}) {
  const { outputFiles, metafile } = await build({
    stdin: { contents: code, resolveDir: from, loader: 'js' },
    bundle: true,
    splitting,
    minify: true,
    write: false,
    metafile: true,
    format: 'esm',
    target: 'es2022',
    outdir: join(root, 'out'),
    absWorkingDir: root,
    jsx: 'automatic',
    external: ['react', 'react-dom', 'react/jsx-runtime'],
    logLevel: 'error',
  });
  const entries = Object.entries(metafile.outputs);
  const files = entries.map(([path, output]) => {
    const { contents } = outputFiles.find((file) => file.path === join(root, path)) ?? {};
    if (!contents) throw new Error(`esbuild named ${path} and did not make it.`);
    const now = output.imports.filter(({ kind }) => kind !== 'dynamic-import');
    const packages = now.filter(({ external }) => external);
    return /** @type {const} */ ([
      path,
      {
        size: sizeOf(contents),
        entryPoint: output.entryPoint,
        loads: [
          ...now.filter(({ external }) => !external).map((file) => file.path),
          ...(output.cssBundle ? [output.cssBundle] : []),
        ],
        inputs: [...Object.keys(output.inputs), ...packages.map((file) => file.path)],
      },
    ]);
  });
  const [entry = ''] = entries.find(([, { entryPoint }]) => entryPoint === '<stdin>') ?? [];
  return { entry, files: new Map(files) };
}

/** Every file that loads together with one of a bundle. @param {Bundle} bundle @param {string} path */
export function eager({ files }, path) {
  /** @type {Set<string>} */
  const found = new Set();
  const visit = (/** @type {string} */ path) => {
    if (found.has(path)) return;
    found.add(path);
    for (const next of files.get(path)?.loads ?? []) visit(next);
  };
  visit(path);
  return found;
}

/** What files weigh, each compressed by itself, as they travel. @param {readonly File[]} files */
export function weightOf(files) {
  /** @type {Size} */
  const none = { raw: 0, gzip: 0, brotli: 0 };
  return files.reduce(
    (total, { size }) => ({
      raw: total.raw + size.raw,
      gzip: total.gzip + size.gzip,
      brotli: total.brotli + size.brotli,
    }),
    none,
  );
}

/** @param {Uint8Array} contents @returns {Size} */
function sizeOf(contents) {
  // Compressed, nothing weighs something.
  if (contents.length === 0) return { raw: 0, gzip: 0, brotli: 0 };
  return {
    raw: contents.length,
    gzip: gzipSync(contents, { level: 9 }).length,
    brotli: brotliCompressSync(contents).length,
  };
}
