/** Code that imports every subpath, for a page, for Node and for a Next.js app. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { linesOf } from '../scripts/subpaths.mjs';
import type { Packed } from './packages.ts';

/** Where the code runs that imports them. */
type Place = 'page' | 'Node' | 'Next server';

const forTestRunners = new Set([
  '@countersign/emulator/playwright',
  '@countersign/emulator/vitest',
]);

/**
 * Which subpaths a place is for. A page has no use for what only servers do; `next` has to be there
 * for the subpaths with that name, and Next alone resolves what `/next` imports. Subpaths with a
 * test runner as a peer are for that runner's tests alone.
 */
const belongs: Readonly<Record<Place, (specifier: string) => boolean>> = {
  page: (specifier) =>
    specifier !== 'countersign' &&
    specifier !== 'create-countersign' &&
    !specifier.startsWith('@countersign/server') &&
    specifier !== '@countersign/emulator/node' &&
    !forTestRunners.has(specifier),
  Node: (specifier) =>
    !specifier.startsWith('@countersign/server/next') && !forTestRunners.has(specifier),
  'Next server': (specifier) =>
    specifier !== 'create-countersign' && !specifier.startsWith('@countersign/emulator'),
};

/** All subpaths for one place, with each match of a `*`. */
export function specifiersFor(packed: readonly Packed[], place: Place) {
  const all = packed
    .flatMap(({ manifest, files }) => linesOf(manifest, [...files.keys()]))
    .flatMap(({ leads }) => leads.map(({ specifier }) => specifier))
    .filter(belongs[place]);
  return {
    modules: all.filter((specifier) => !specifier.endsWith('.css')),
    stylesheets: all.filter((specifier) => specifier.endsWith('.css')),
  };
}

/** How Node itself would resolve the script, for the compiler. */
const asNode = {
  compilerOptions: {
    target: 'ES2022',
    lib: ['ES2022', 'DOM', 'DOM.Iterable'],
    module: 'NodeNext',
    strict: true,
    allowJs: true,
    checkJs: true,
    noEmit: true,
    types: ['node'],
  },
  include: ['every-subpath.mjs'],
};

/** A page of the Vite app that shows the number of exports of each subpath. */
export function writeForVite(packed: readonly Packed[], folder: string): void {
  const page = specifiersFor(packed, 'page');
  write(join(folder, 'every-subpath.html'), [
    '<!doctype html>',
    '<html lang="en">',
    '<head><title>Every subpath</title><link rel="icon" href="/icon.svg"></head>',
    '<body><script type="module" src="/src/every-subpath.ts"></script></body>',
    '</html>',
  ]);
  write(join(folder, 'src/every-subpath.ts'), [
    ...page.stylesheets.map((specifier) => `import '${specifier}';`),
    ...counting(page.modules),
    "const shown = document.createElement('pre');",
    'shown.textContent = JSON.stringify(counts);',
    'document.body.append(shown);',
  ]);

  write(join(folder, 'every-subpath.config.ts'), [
    "export default { build: { emptyOutDir: false, rolldownOptions: { input: 'every-subpath.html' } } };",
  ]);
}

/** A script for Node that prints the number of exports of each subpath. */
export function writeForNode(packed: readonly Packed[], folder: string): void {
  const node = specifiersFor(packed, 'Node');
  write(join(folder, 'tsconfig.nodenext.json'), [JSON.stringify(asNode)]);
  write(join(folder, 'every-subpath.mjs'), [
    "import { existsSync } from 'node:fs';",
    ...counting(node.modules),
    `const stylesheets = ${JSON.stringify(node.stylesheets)};`,
    'for (const name of stylesheets) {',
    "  if (!existsSync(new URL(import.meta.resolve(name)))) throw new Error(name + ' leads nowhere');",
    '}',
    'console.log(JSON.stringify(counts));',
  ]);
}

/** Routes of the Next.js app that count the exports of each subpath, on the server and in a page. */
export function writeForNext(packed: readonly Packed[], folder: string): void {
  const server = specifiersFor(packed, 'Next server');
  write(join(folder, 'app/every-subpath/server/route.ts'), [
    ...counting(server.modules),
    'export const GET = () => Response.json(counts);',
  ]);

  const page = specifiersFor(packed, 'page');
  write(join(folder, 'app/every-subpath/every-subpath.tsx'), [
    "'use client';",
    ...page.stylesheets.map((specifier) => `import '${specifier}';`),
    ...counting(page.modules),
    'export const EverySubpath = () => <pre>{JSON.stringify(counts)}</pre>;',
  ]);
  write(join(folder, 'app/every-subpath/page.tsx'), [
    "import { EverySubpath } from './every-subpath';",
    'export default function Page() {',
    '  return <EverySubpath />;',
    '}',
  ]);
}

/** Checks these counts, as JSON, and returns the modules that are missing or export nothing. */
export function missingFrom(text: string, specifiers: readonly string[]): string[] {
  const counts: Record<string, number> = JSON.parse(text);
  return specifiers.flatMap((name) => (counts[name] ? [] : [`${name} exports nothing`]));
}

function counting(specifiers: readonly string[]): string[] {
  return [
    ...specifiers.map((specifier, index) => `import * as module${index} from '${specifier}';`),
    'const counts = Object.fromEntries(',
    '  Object.entries({',
    ...specifiers.map((specifier, index) => `    '${specifier}': module${index},`),
    '  }).map(([name, module]) => [name, Object.keys(module).length]),',
    ');',
  ];
}

function write(file: string, lines: readonly string[]): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${lines.join('\n')}\n`);
}
