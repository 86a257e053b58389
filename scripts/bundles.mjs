/**
 * `pnpm bundles`: what each entry weighs in an app's bundle, React left out. `--check` fails over
 * budget, and names any import that an entry must not reach.
 */
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { budgets, forbidden } from './budgets.mjs';
import { root } from './workspace.mjs';

/** @typedef {import('./budgets.mjs').Budget} Budget */
/** @typedef {{ name: string, raw: number, gzip: number, brotli: number, limit: number, bar?: number | undefined }} Row */

const check = process.argv.includes('--check');
const { rows, problems } = await weigh(budgets);
print(rows);
for (const problem of problems) console.error(problem);
if (check) {
  console.log(`\n${rows.length} weighed, ${problems.length} failed`);
  process.exitCode = problems.length > 0 ? 1 : 0;
}

/** @param {readonly Budget[]} entries */
async function weigh(entries) {
  /** @type {Row[]} */
  const rows = [];
  /** @type {string[]} */
  const problems = [];
  for (const { name, code, limit, bar, part = 'entry', may = [] } of entries) {
    const { files, inputs } = await bundle(code);
    const text = files.filter((file) => counts(file, part)).map((file) => file.contents);
    const size = (/** @type {(data: Uint8Array) => Uint8Array} */ pack) =>
      text.reduce((total, contents) => total + pack(contents).length, 0);
    const row = {
      name,
      raw: size((contents) => contents),
      gzip: size((contents) => gzipSync(contents, { level: 9 })),
      brotli: size((contents) => brotliCompressSync(contents)),
      limit: limit * 1024,
      bar: bar && bar * 1024,
    };
    rows.push(row);
    if (row.gzip > row.limit) {
      problems.push(`${name} weighs ${kib(row.gzip)} KiB gz; its budget is ${limit} KiB.`);
    }
    for (const [what, pattern] of Object.entries(forbidden)) {
      const found = may.includes(what) ? undefined : inputs.find((input) => pattern.test(input));
      if (found) problems.push(`${name} reaches ${what}, which it must not: ${found}`);
    }
  }
  return { rows, problems };
}

/** @typedef {{ path: string, contents: Uint8Array, entry: boolean, eager: boolean }} File */

/** @param {File} file @param {'entry' | 'eager' | 'all'} part */
function counts({ entry, eager }, part) {
  return part === 'all' || (part === 'eager' ? eager : entry);
}

/**
 * One entry as an app would bundle it. `inputs` are the files it reaches without a dynamic import.
 * @param {string} code
 */
async function bundle(code) {
  const { outputFiles, metafile } = await build({
    stdin: { contents: code, resolveDir: root, loader: 'js' },
    bundle: true,
    splitting: true,
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
  const { outputs } = metafile;
  const entry = Object.keys(outputs).find((path) => outputs[path]?.entryPoint === '<stdin>') ?? '';
  const eager = closure(outputs, [entry, outputs[entry]?.cssBundle ?? '']);
  const files = outputFiles.map(({ path, contents }) => {
    const name = path.slice(root.length);
    return { path: name, contents, entry: name === entry, eager: eager.has(name) };
  });
  const inputs = [...eager].flatMap((path) => Object.keys(outputs[path]?.inputs ?? {}));
  return { files, inputs };
}

/** @typedef {import('esbuild').Metafile['outputs']} Outputs */

/** Every file that loads together with these. @param {Outputs} outputs @param {string[]} paths */
function closure(outputs, paths) {
  /** @type {Set<string>} */
  const found = new Set();
  const visit = (/** @type {string} */ path) => {
    if (found.has(path) || !outputs[path]) return;
    found.add(path);
    for (const { path: next, kind } of outputs[path].imports) {
      if (kind === 'import-statement') visit(next);
    }
  };
  for (const path of paths) visit(path);
  return found;
}

/** @param {number} bytes */
function kib(bytes) {
  return (bytes / 1024).toFixed(1);
}

/** @param {Row[]} rows */
function print(rows) {
  console.log('| entry | raw KiB | gzip | brotli | budget | bar |');
  console.log('| --- | ---: | ---: | ---: | ---: | ---: |');
  for (const { name, raw, gzip, brotli, limit, bar } of rows) {
    const missed = bar === undefined ? '' : `${kib(bar)}, missed`;
    console.log(
      `| ${name} | ${kib(raw)} | ${kib(gzip)} | ${kib(brotli)} | ${kib(limit)} | ${missed} |`,
    );
  }
}
