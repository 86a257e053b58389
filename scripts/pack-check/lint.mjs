/** What publint and "Are the types wrong?" find in a tarball. */
import { readFileSync } from 'node:fs';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { filterProblems } from '@arethetypeswrong/core/problems';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { linesOf } from '../subpaths.mjs';

/** @typedef {import('./packed.mjs').Packed} Packed */

/** Its suggestions too. @param {Packed} packed @returns {Promise<string[]>} */
export async function publintProblems({ tarball }) {
  const { messages, pkg } = await publint({ pack: { tarball: bytesOf(tarball).buffer } });
  return messages.map((message) => `${formatMessage(message, pkg, { color: false })}`);
}

/**
 * By the profile `esm-only`: as modules of Node and bundlers see the types. Stylesheets have none.
 *
 * @param {Packed} packed
 * @returns {Promise<string[]>}
 */
export async function typesProblems({ manifest, files, tarball }) {
  const leads = linesOf(manifest, [...files.keys()]).flatMap((line) => line.leads);
  const entrypoints = leads
    .filter(({ file }) => !file.endsWith('.css'))
    .map(({ specifier }) => specifier.replace(manifest.name, '.'));
  const result = await checkPackage(createPackageFromTarballData(bytesOf(tarball)), {
    entrypoints,
  });
  if (result.types === false) return ['has no types'];

  const seen = /** @type {const} */ (['node16-esm', 'bundler']).flatMap((resolutionKind) =>
    filterProblems(result, { resolutionKind }),
  );
  return [...new Set(seen)].map(({ kind, ...where }) => `${kind} ${JSON.stringify(where)}`);
}

/** In a buffer of their own, from its first byte to its last. @param {string} file */
const bytesOf = (file) => Uint8Array.from(readFileSync(file));
