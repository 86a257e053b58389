import { expect, test } from 'vitest';
import { problemsIn } from './contents.ts';
import type { Manifest } from './packages.ts';

const node = '>=20';

const manifest: Manifest = {
  name: '@countersign/kit',
  version: '1.0.0',
  description: 'One small package.',
  license: 'Apache-2.0',
  type: 'module',
  sideEffects: ['**/*.css'],
  files: ['dist'],
  exports: {
    '.': './dist/index.js',
    './words/*': './dist/words/*.js',
    './kit.css': './dist/kit.css',
  },
  publishConfig: { access: 'public' },
  engines: { node },
  dependencies: { uqr: '^0.1.3' },
};

const files = {
  'README.md': '# Kit',
  LICENSE: 'Apache License',
  'package.json': '{}',
  'dist/index.js':
    "import { renderSVG } from 'uqr';\nexport const part = () => import('./part.js');",
  'dist/index.d.ts':
    "/** As in `import axe from 'axe-core'`. */\nexport type { Part } from './types.ts';",
  'dist/part.js': 'export {};',
  'dist/part.d.ts': 'export {};',
  'dist/types.js': 'export {};',
  'dist/types.d.ts': 'export interface Part {}',
  'dist/words/de.js': 'export default {};',
  'dist/words/de.d.ts': 'export default {};',
  'dist/kit.css': '@layer kit {}',
};

/** The findings for the package above after a change to it; `undefined` removes a file. */
function said(
  changedFiles: Partial<Record<string, string>>,
  changed: Partial<Manifest> = {},
): string[] {
  const all = Object.entries({ ...files, ...changedFiles });
  const packed = new Map(
    all.flatMap(([path, text]) => (text === undefined ? [] : [[path, text] as const])),
  );
  return problemsIn({ manifest: { ...manifest, ...changed }, files: packed }, node);
}

test('a package with all it needs has no problem', () => {
  expect(said({})).toEqual([]);
  expect(said({ 'dist/apps/next/proxy.js': "import 'next/server';" })).toEqual([]);
});

test.each([
  [{ 'README.md': undefined }, 'README.md is missing, or empty'],
  [{ LICENSE: ' \n' }, 'LICENSE is missing, or empty'],
  [{ 'dist/part.test.js': '' }, 'dist/part.test.js is a test, a story or the like'],
  [{ 'dist/part.stories.d.ts': '' }, 'dist/part.stories.d.ts is a test, a story or the like'],
  [{ 'src/index.ts': '' }, 'src/index.ts is nothing that an app uses'],
  [{ 'dist/left-over.js': '' }, 'dist/left-over.js is reached from no subpath'],
  [
    { 'dist/part.js': 'export {};\n//# sourceMappingURL=part.js.map' },
    'dist/part.js points to part.js.map, which is not packed',
  ],
  [
    { 'dist/part.js.map': '{"sources":["../src/part.ts"]}' },
    'dist/part.js.map maps to ../src/part.ts, which is not packed',
  ],
  [{ 'dist/part.js': "import 'jose';" }, 'dist/part.js imports jose: not declared'],
  [{ 'dist/apps/next/.next/a.js': '' }, 'dist/apps/next/.next/a.js is made, not written'],
  [
    { 'dist/apps/next/package.json': '{"dependencies":{"next":"catalog:"}}' },
    'dist/apps/next/package.json has a version that only this repository knows',
  ],
])('files: %o', (changed, problem) => {
  expect(said(changed)).toContain(problem);
});

test.each([
  [{ version: '0.0.0' }, 'package.json: "version" is none to publish'],
  [{ description: 'kit' }, 'package.json: "description" is no sentence'],
  [{ license: 'MIT' }, 'package.json: "license" is not that of LICENSE'],
  [{ private: true }, 'package.json: "private" keeps it from being published'],
  [{ publishConfig: {} }, 'package.json: "publishConfig.access" is not "public"'],
  [{ files: ['dist', 'src'] }, 'package.json: "files" lists more or less than dist'],
  [
    { sideEffects: false },
    'package.json: "sideEffects" has to name the stylesheets, and nothing else',
  ],
  [{ engines: { node: '>=18' } }, 'package.json: "engines" asks for another Node than >=20'],
  [{ description: 'See https://example.com.' }, 'package.json: an address is given'],
  [
    { scripts: { postinstall: 'x' } },
    'package.json: the script "postinstall" would run where it is installed',
  ],
  [{ dependencies: { uqr: 'workspace:*' } }, 'package.json: "uqr": "workspace:*" is no range'],
  [{ peerDependencies: { vue: '^3.0.0' } }, 'package.json: "vue" is declared and never imported'],
  [
    { peerDependenciesMeta: { react: { optional: true } } },
    'package.json: "peerDependenciesMeta" speaks of react, which is no peer',
  ],
])('package.json: %o', (changed, problem) => {
  expect(said({}, changed)).toContain(problem);
});
