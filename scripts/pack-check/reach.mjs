/** What the files of a package import, and which of them an app comes to that imports it. */
import { posix } from 'node:path';
import { linesOf } from '../subpaths.mjs';

/** @typedef {import('./packed.mjs').Packed} Packed */

/**
 * Every file that some subpath or command leads to, declarations and stylesheets included.
 * @param {Pick<Packed, 'manifest' | 'files'>} packed
 * @returns {Set<string>}
 */
export function reachableFiles({ manifest, files }) {
  const waiting = [
    ...linesOf(manifest, [...files.keys()]).flatMap(({ leads }) => leads.map(({ file }) => file)),
    ...Object.values(manifest.bin ?? {}).map((command) => posix.normalize(command)),
  ];
  const reached = new Set();
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const text = files.get(path);
    if (text === undefined || reached.has(path)) continue;
    reached.add(path);
    // tsc writes the two together; of a module of types alone the code is empty and nobody imports it.
    waiting.push(path.replace(/\.js$/, '.d.ts'), path.replace(/\.d\.ts$/, '.js'));
    for (const specifier of importsOf(path, text)) {
      if (!specifier.startsWith('.')) continue;
      const target = posix.join(posix.dirname(path), specifier);
      waiting.push(path.endsWith('.d.ts') ? target.replace(/\.(?:js|tsx?)$/, '.d.ts') : target);
    }
  }
  return reached;
}

/**
 * The packages that the code or the declarations import, by name.
 * @param {Packed['files']} files
 * @returns {Map<string, string>} the first file that imports it, by package
 */
export function packagesImported(files) {
  const found = new Map();
  for (const [path, text] of files) {
    for (const specifier of importsOf(path, text)) {
      const [scope = '', name] = specifier.split('/');
      const imported = scope.startsWith('@') ? `${scope}/${name}` : scope;
      if (!/^(?:\.|node:)/.test(specifier) && !found.has(imported)) found.set(imported, path);
    }
  }
  return found;
}

/** What one file imports, as it is written there. @param {string} path @param {string} text */
function importsOf(path, text) {
  if (path.endsWith('.css')) return matches(/@import\s+(?:url\()?['"]([^'"]+)['"]/g, text);
  if (!/\.(?:js|d\.ts)$/.test(path)) return [];
  // tsc puts a comment on lines of its own; one may quote an import.
  const code = text.replaceAll(/^\s*\/\*[\s\S]*?\*\//gm, '').replaceAll(/^\s*\/\/.*$/gm, '');
  return matches(/\b(?:from|import)\s*\(?\s*['"]([^'"\n]+)['"]/g, code);
}

/** @param {RegExp} pattern @param {string} text */
function matches(pattern, text) {
  return [...text.matchAll(pattern)].flatMap(([, found]) => (found === undefined ? [] : [found]));
}
