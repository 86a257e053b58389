/**
 * `node scripts/apps.mjs [folder] [example …]`: copies the examples that apps begin as, as they work outside
 * of this repository. Default: those of the built table of templates, into `dist/apps`.
 */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { catalog, copyExample } from '../../../scripts/examples.mjs';
import { root } from '../../../scripts/workspace.mjs';

/** @param {string} file */
const manifestIn = (file) => JSON.parse(readFileSync(join(file, 'package.json'), 'utf8'));

/** Our packages by name. @type {Map<string, string>} */
const versions = new Map(
  readdirSync(join(root, 'packages'))
    .map((name) => manifestIn(join(root, 'packages', name)))
    .map(({ name, version }) => [name, version]),
);

/** @param {Record<string, string>} dependencies */
const published = (dependencies) =>
  Object.fromEntries(
    Object.entries(dependencies).map(([name, range]) => {
      const version = versions.get(name);
      if (version !== undefined) return [name, `^${version}`];
      return [name, range === 'catalog:' ? catalog()[name] : range];
    }),
  );

const own = fileURLToPath(new URL('../dist', import.meta.url));
const [folder = join(own, 'apps'), ...asked] = process.argv.slice(2);
const names = asked.length > 0 ? asked : Object.keys((await compiled()).templates);
for (const name of names) {
  const app = join(folder, name);
  copyExample(name, app);
  // It is for people who read this repository; the app gets one of its own.
  rmSync(join(app, 'README.md'));
  const { scripts, dependencies, devDependencies } = manifestIn(app);
  const manifest = {
    name,
    version: '0.0.0',
    private: true,
    type: 'module',
    scripts,
    dependencies: published(dependencies),
    devDependencies: published(devDependencies),
  };
  writeFileSync(join(app, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}

/** The table of templates, as the build has just compiled it. */
function compiled() {
  return import(pathToFileURL(join(own, 'templates.js')).href);
}
