/** The tables of docs/errors.md, as core decides while they are made. */
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from '../workspace.mjs';

const head = '| error | kind; trying again; session | the user reads |\n| --- | --- | --- |';

/** @returns {Promise<Record<string, string>>} */
export async function errorTables() {
  // TypeScript, for the compiler to keep its list complete; Node loads it bundled.
  const { outputFiles } = await build({
    entryPoints: [join(root, 'scripts/docs/every-error.ts')],
    bundle: true,
    write: false,
    format: 'esm',
    logLevel: 'error',
  });
  const code = Buffer.from(outputFiles[0]?.text ?? '').toString('base64');
  const { errorLines } = await import(`data:text/javascript;base64,${code}`);
  return Object.fromEntries(
    Object.entries(errorLines).map(([name, lines]) => [name, [head, ...lines].join('\n')]),
  );
}
