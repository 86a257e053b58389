/** The imports of a package's files, and the files that an app reaches. */
import { posix } from 'node:path';
import { linesOf } from '../scripts/subpaths.mjs';
import type { Packed } from './packages.ts';

/** Every file that some subpath or command leads to, declarations and stylesheets included. */
export function reachableFiles({
  manifest,
  files,
}: Pick<Packed, 'manifest' | 'files'>): Set<string> {
  const waiting = [
    ...linesOf(manifest, [...files.keys()]).flatMap(({ leads }) => leads.map(({ file }) => file)),
    ...Object.values(manifest.bin ?? {}).map((command) => posix.normalize(command)),
  ];
  const reached = new Set<string>();
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const text = files.get(path);
    if (text === undefined || reached.has(path)) continue;
    reached.add(path);
    // tsc writes the two together; a module with only types has empty code that no file imports.
    waiting.push(path.replace(/\.js$/, '.d.ts'), path.replace(/\.d\.ts$/, '.js'));
    for (const specifier of importsOf(path, text)) {
      if (!specifier.startsWith('.')) continue;
      const target = posix.join(posix.dirname(path), specifier);
      waiting.push(path.endsWith('.d.ts') ? target.replace(/\.(?:js|tsx?)$/, '.d.ts') : target);
    }
  }
  return reached;
}

/** The packages that the code or the declarations import, each with the first file that does. */
export function packagesImported(files: Packed['files']): Map<string, string> {
  const found = new Map<string, string>();
  for (const [path, text] of files) {
    for (const specifier of importsOf(path, text)) {
      const [scope = '', name] = specifier.split('/');
      const imported = scope.startsWith('@') ? `${scope}/${name}` : scope;
      if (!/^(?:\.|node:)/.test(specifier) && !found.has(imported)) found.set(imported, path);
    }
  }
  return found;
}

/** What one file imports, as it is written there. */
function importsOf(path: string, text: string): string[] {
  if (path.endsWith('.css')) return matches(/@import\s+(?:url\()?['"]([^'"]+)['"]/g, text);
  if (!/\.(?:js|d\.ts)$/.test(path)) return [];
  // tsc puts a comment on lines of its own; one may quote an import.
  const code = text.replaceAll(/^\s*\/\*[\s\S]*?\*\//gm, '').replaceAll(/^\s*\/\/.*$/gm, '');
  return matches(/\b(?:from|import)\s*\(?\s*['"]([^'"\n]+)['"]/g, code);
}

function matches(pattern: RegExp, text: string): string[] {
  return [...text.matchAll(pattern)].flatMap(([, found]) => (found === undefined ? [] : [found]));
}
