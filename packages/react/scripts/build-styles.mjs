// Writes the one stylesheet that is published: styles.css with its imports in their places, so that
// a <link> needs one request and no bundler has to follow them.
import { mkdir, readFile, writeFile } from 'node:fs/promises';

const source = new URL('../src/styles/styles.css', import.meta.url);
const target = new URL('../dist/styles/styles.css', import.meta.url);

async function inlined(file) {
  const css = await readFile(file, 'utf8');
  const pieces = css.split(/^@import ['"](.+?)['"];$/m);
  // Splitting by a pattern with a group gives text and paths in turn.
  return (
    await Promise.all(
      pieces.map((piece, at) => (at % 2 === 1 ? inlined(new URL(piece, file)) : piece)),
    )
  ).join('');
}

await mkdir(new URL('.', target), { recursive: true });
await writeFile(target, await inlined(source));
