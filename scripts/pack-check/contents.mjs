/** What is wrong with a package, told by its manifest and its list of files alone. */
import { posix } from 'node:path';
import { linesOf } from '../subpaths.mjs';
import { packagesImported, reachableFiles } from './reach.mjs';

/** @typedef {import('./packed.mjs').Packed} Packed */
/** @typedef {import('./packed.mjs').Manifest} Manifest */

/**
 * Everything that is wrong with what is in a package.
 *
 * @param {Pick<Packed, 'manifest' | 'files'>} packed
 * @param {string | undefined} node the versions of Node that the repository supports
 * @returns {string[]}
 */
export function problemsIn(packed, node) {
  return [
    ...wrongFiles(packed),
    ...wrongMaps(packed.files),
    ...wrongManifest(packed, node),
    ...wrongTargets(packed),
    ...wrongDependencies(packed),
  ];
}

const besideCode = new Set(['package.json', 'README.md', 'LICENSE', 'CHANGELOG.md', 'NOTICE.md']);

/** @param {Pick<Packed, 'manifest' | 'files'>} packed */
function wrongFiles(packed) {
  const problems = [];
  for (const name of ['README.md', 'LICENSE']) {
    if (!packed.files.get(name)?.trim()) problems.push(`${name} is missing, or empty`);
  }
  const reached = reachableFiles(packed);
  for (const path of packed.files.keys()) {
    if (besideCode.has(path)) continue;
    if (/\.(?:test|test-d|stories|bench|spec)\./.test(path)) {
      problems.push(`${path} is a test, a story or the like`);
    } else if (!/^dist\/.+\.(?:js|d\.ts|css|map)$/.test(path)) {
      problems.push(`${path} is nothing that an app uses`);
    } else if (!path.endsWith('.map') && !reached.has(path)) {
      problems.push(`${path} is reached from no subpath`);
    }
  }
  return problems;
}

/** Maps and the comments that point to them: what they name has to be there. @param {Packed['files']} files */
function wrongMaps(files) {
  const problems = [];
  for (const [path, text] of files) {
    const near = posix.dirname(path);
    if (path.endsWith('.map')) {
      /** @type {{ sources?: string[], sourcesContent?: string[] }} */
      const { sources = [], sourcesContent = [] } = JSON.parse(text);
      for (const [index, source] of sources.entries()) {
        const isThere = sourcesContent[index] ?? files.get(posix.join(near, source));
        if (isThere === undefined) problems.push(`${path} maps to ${source}, which is not packed`);
      }
      continue;
    }
    const [, map] = /^\/[/*]# sourceMappingURL=(\S+)/m.exec(text) ?? [];
    if (map !== undefined && !files.has(posix.join(near, map))) {
      problems.push(`${path} points to ${map}, which is not packed`);
    }
  }
  return problems;
}

/** @param {Pick<Packed, 'manifest' | 'files'>} packed @param {string | undefined} node */
function wrongManifest({ manifest, files }, node) {
  const styled = [...files.keys()].some((path) => path.endsWith('.css'));
  /** @type {[fact: boolean, otherwise: string][]} */
  const facts = [
    [
      /^(?!0\.0\.0)\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(manifest.version),
      '"version" is none to publish',
    ],
    [/^[A-Z].+\.$/.test(manifest.description ?? ''), '"description" is no sentence'],
    [manifest.license === 'Apache-2.0', '"license" is not that of LICENSE'],
    [manifest.type === 'module', '"type" is not "module"'],
    [manifest.private !== true, '"private" keeps it from being published'],
    [manifest.publishConfig?.access === 'public', '"publishConfig.access" is not "public"'],
    [same(manifest.files, ['dist']), '"files" lists more or less than dist'],
    [
      same(manifest.sideEffects, styled ? ['**/*.css'] : false),
      '"sideEffects" has to name the stylesheets, and nothing else',
    ],
    [manifest.engines?.['node'] === node, `"engines" asks for another Node than ${node}`],
    // Until the project has an address of its own there is none to give.
    [!/https?:|git[+@:]/.test(JSON.stringify(manifest)), 'an address is given'],
  ];
  const runs = Object.keys(manifest.scripts ?? {}).filter((name) =>
    /^(?:pre|post)?install$|^prepare$/.test(name),
  );
  return [
    ...facts.flatMap(([fact, otherwise]) => (fact ? [] : [`package.json: ${otherwise}`])),
    ...runs.map((name) => `package.json: the script "${name}" would run where it is installed`),
  ];
}

/** Every subpath and command leads to a file; code comes with its declarations. @param {Pick<Packed, 'manifest' | 'files'>} packed */
function wrongTargets({ manifest, files }) {
  const lines = linesOf(manifest, [...files.keys()]);
  const problems = lines.flatMap(({ name, leads }) =>
    leads.length === 0 ? [`"exports" leads to nothing for ${name}`] : [],
  );
  for (const { file: target } of lines.flatMap(({ leads }) => leads)) {
    if (!files.has(target)) problems.push(`"exports" leads to ${target}, which is not packed`);
    const types = target.replace(/\.js$/, '.d.ts');
    if (!files.has(types)) problems.push(`${types}, the types of a subpath, is not packed`);
  }
  for (const command of Object.values(manifest.bin ?? {})) {
    const text = files.get(posix.normalize(command));
    if (!text?.startsWith('#!/usr/bin/env node\n')) {
      problems.push(`"bin" leads to ${command}, which is no command for Node`);
    }
  }
  return problems;
}

/** What is imported is declared, what is declared is imported, and all of it can be resolved. @param {Pick<Packed, 'manifest' | 'files'>} packed */
function wrongDependencies({ manifest, files }) {
  const { dependencies = {}, peerDependencies = {}, optionalDependencies = {} } = manifest;
  const declared = { ...dependencies, ...peerDependencies, ...optionalDependencies };
  const imported = packagesImported(files);
  imported.delete(manifest.name);

  const problems = [];
  for (const [name, path] of imported) {
    if (!Object.hasOwn(declared, name)) problems.push(`${path} imports ${name}: not declared`);
  }
  for (const [name, range] of Object.entries(declared)) {
    if (!imported.has(name))
      problems.push(`package.json: "${name}" is declared and never imported`);
    if (!/^[\^~>=\d]/.test(range)) problems.push(`package.json: "${name}": "${range}" is no range`);
  }
  for (const name of Object.keys(manifest.peerDependenciesMeta ?? {})) {
    if (!Object.hasOwn(peerDependencies, name)) {
      problems.push(`package.json: "peerDependenciesMeta" speaks of ${name}, which is no peer`);
    }
  }
  return problems;
}

/** @param {unknown} one @param {unknown} other */
const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);
