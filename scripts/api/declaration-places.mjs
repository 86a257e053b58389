/** Where names are declared, through every file that passes them on. */
import { existsSync } from 'node:fs';
import { readDeclarations } from './declarations.mjs';

/** @typedef {import('./declarations.mjs').DeclarationFile} DeclarationFile */
/** Where something is declared, or the package it comes from. @typedef {import('./declarations.mjs').Elsewhere} Place */
/** @typedef {{ as: string, place: Place, typeOnly: boolean }} Export */

/** Reads each file once. */
export function createPlaces() {
  /** @type {Map<string, DeclarationFile>} */
  const known = new Map();

  /** Nothing for a package. @param {string} file */
  const read = (file) => {
    if (!known.has(file) && existsSync(file)) known.set(file, readDeclarations(file));
    return known.get(file);
  };

  /** Where a name that a file uses is declared. @param {string} file @param {string} name @returns {Place} */
  const usedIn = (file, name) => {
    const elsewhere = read(file)?.imported.get(name);
    return elsewhere ? exportedAt(elsewhere) : { from: file, name };
  };

  /** Where a name that a file exports is declared. @param {Place} place @returns {Place} */
  const exportedAt = ({ from, name }) => {
    const file = read(from);
    const found = file?.exported.get(name)?.from;
    if (found) return typeof found === 'string' ? usedIn(from, found) : exportedAt(found);
    const star = file?.stars.find((star) => exportsOf(star).some(({ as }) => as === name));
    return star ? exportedAt({ from: star, name }) : { from, name };
  };

  /** All a file exports, by name. @param {string} file @returns {Export[]} */
  const exportsOf = (file) => {
    const { exported, stars } = read(file) ?? missing(file);
    const own = [...exported].map(([as, { from, typeOnly }]) => ({
      as,
      typeOnly,
      place: typeof from === 'string' ? usedIn(file, from) : exportedAt(from),
    }));
    const others = stars
      .flatMap(exportsOf)
      .filter(({ as }) => as !== 'default' && !exported.has(as));
    return [...own, ...others].sort((a, b) => (a.as < b.as ? -1 : 1));
  };

  /** @param {Place} place */
  const declaredAt = ({ from, name }) => read(from)?.declared.get(name);

  /** Where all that a declaration mentions is declared. @param {Place} place @returns {Place[]} */
  const mentionedAt = (place) =>
    (declaredAt(place)?.mentions ?? []).flatMap((mention) => {
      if (typeof mention === 'string') return usedIn(place.from, mention);
      if (mention.name === '*') return exportsOf(mention.from).map(({ place }) => place);
      return exportedAt(mention);
    });

  /** @param {Place} place */
  const isForeign = ({ from }) => read(from) === undefined;

  return { exportsOf, declaredAt, mentionedAt, isForeign };
}

/** @param {string} file @returns {never} */
function missing(file) {
  throw new Error(`${file} is not there: the export map names it. Build the packages first.`);
}
