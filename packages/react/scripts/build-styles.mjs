// Writes the stylesheets that are published, one for each line of the export map: with their imports
// in their places, so that a <link> needs one request and no bundler has to follow them.
import { mkdir, readFile, writeFile } from 'node:fs/promises';

const home = new URL('../', import.meta.url);
const { exports, publishConfig } = JSON.parse(
  await readFile(new URL('package.json', home), 'utf8'),
);

for (const [subpath, source] of Object.entries(exports)) {
  if (!subpath.endsWith('.css')) continue;
  const target = new URL(publishConfig.exports[subpath], home);
  await mkdir(new URL('.', target), { recursive: true });
  await writeFile(target, await inlined(new URL(source, home)));
}

/** A stylesheet whose imports are in it, each where it is first asked for. */
async function inlined(file, seen = new Set()) {
  if (seen.has(file.href)) return '';
  seen.add(file.href);
  const css = await readFile(file, 'utf8');
  let whole = '';
  // Splitting by a pattern with a group gives text and paths in turn.
  for (const [at, piece] of css.split(/^@import ['"](.+?)['"];\n/m).entries()) {
    whole += at % 2 === 1 ? await inlined(new URL(piece, file), seen) : piece;
  }
  return whole;
}
