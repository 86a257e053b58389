/** The declarations of a package, by the line of the export map that offers them. */
import { relative } from 'node:path';
import { createPlaces } from './declaration-places.mjs';

/** @typedef {import('./report.mjs').Section} Section */
/** @typedef {import('./report.mjs').Module} Module */
/** @typedef {import('./declaration-places.mjs').Place} Place */
/** @typedef {ReturnType<typeof createPlaces>} Places */

/** By the place of a declaration: the module that offers it first. @typedef {Map<string, string>} Homes */

/**
 * What each line offers, then what is mentioned there and offered by none.
 *
 * @param {readonly Module[]} modules @param {string} base folder of the declarations @returns {Section[]}
 */
export function codeSections(modules, base) {
  const places = createPlaces();
  /** @type {Homes} */
  const homes = new Map();
  /** @type {Map<string, string[]>} */
  const offered = new Map();
  for (const module of modules) {
    const code = offeredBy(module, places, homes).join('\n');
    offered.set(module.line, [...(offered.get(module.line) ?? []), code]);
  }
  const { hidden, foreign } = mentionedBeside(
    modules.flatMap(({ file }) => places.exportsOf(file).map(({ place }) => place)),
    places,
    homes,
  );
  return [
    ...[...offered].map(([title, codes]) => ({ title, code: codes.join('\n\n') })),
    ...hiddenSections(hidden, places, base),
    ...(foreign.size > 0 ? [{ title: 'Of other packages', code: importsOf(foreign) }] : []),
  ];
}

/** @param {Module} module @param {Places} places @param {Homes} homes to which it adds @returns {string[]} */
function offeredBy({ line, name: module, file }, places, homes) {
  const code = line === module ? [] : [`// ${module}`];
  /** @type {Map<string, string[]>} */
  const ofOthers = new Map();
  for (const { as, place, typeOnly } of places.exportsOf(file)) {
    const declared = places.declaredAt(place);
    const home = declared ? homes.get(keyOf(place)) : place.from;
    const name = place.name === as ? as : `${place.name} as ${as}`;
    const marked = typeOnly && declared?.value !== false ? `type ${name}` : name;
    if (declared && home === undefined) {
      homes.set(keyOf(place), module);
      code.push(marked === as ? exported(declared.text) : declared.text);
      if (marked !== as) code.push(`export { ${marked} };`);
    } else if (home === module) code.push(`export { ${marked} };`);
    else ofOthers.set(home ?? '', [...(ofOthers.get(home ?? '') ?? []), marked]);
  }
  const reexports = [...ofOthers].sort();
  return [
    ...code,
    ...reexports.map(([home, names]) => `export { ${names.join(', ')} } from '${home}';`),
  ];
}

/** Each overload. @param {string} text */
const exported = (text) => text.replaceAll(/^(?=[a-z])/gm, 'export ');

/** @param {Place} place */
const keyOf = ({ from, name }) => `${from}#${name}`;

/**
 * What declarations mention and no module offers, and what packages they need for it.
 *
 * @param {readonly Place[]} shown @param {Places} places @param {Homes} homes
 */
function mentionedBeside(shown, places, homes) {
  /** @type {Map<string, Place>} */
  const hidden = new Map();
  /** @type {Map<string, Set<string>>} */
  const foreign = new Map();
  for (const place of shown.flatMap(places.mentionedAt)) visit(place);
  return { hidden: [...hidden.values()], foreign };

  /** @param {Place} place */
  function visit(place) {
    const { from, name } = place;
    if (places.isForeign(place)) {
      foreign.set(from, (foreign.get(from) ?? new Set()).add(name));
      return;
    }
    const key = keyOf(place);
    // A type parameter or a global is declared nowhere.
    if (!places.declaredAt(place) || homes.has(key) || hidden.has(key)) return;
    hidden.set(key, place);
    for (const next of places.mentionedAt(place)) visit(next);
  }
}

/** @param {readonly Place[]} hidden @param {Places} places @param {string} base @returns {Section[]} */
function hiddenSections(hidden, places, base) {
  const fileOf = (/** @type {Place} */ { from }) =>
    relative(base, from).replace(/(?:\/index)?\.d\.ts$/, '');
  return [...new Set(hidden.map(fileOf))].sort().map((file) => {
    const texts = hidden
      .filter((place) => fileOf(place) === file)
      .map((place) => places.declaredAt(place)?.text ?? '');
    return { title: `Not exported: ${file}`, code: texts.sort().join('\n') };
  });
}

/** @param {ReadonlyMap<string, ReadonlySet<string>>} foreign */
function importsOf(foreign) {
  return [...foreign]
    .sort()
    .map(([from, names]) => `import type { ${[...names].sort().join(', ')} } from '${from}';`)
    .join('\n');
}
