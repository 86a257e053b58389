/** Checks a package by its manifest and its list of files. */
import { posix } from 'node:path';
import type { Packed } from './packages.ts';
import { packagesImported, reachableFiles } from './reach.ts';

type Contents = Pick<Packed, 'manifest' | 'files'>;

/**
 * Finds mistakes in a package that neither publint nor "Are the types wrong?" looks for.
 *
 * @param node the versions of Node that the repository supports
 */
export function problemsIn(all: Contents, node: string | undefined): string[] {
  const own = [...all.files].filter(([path]) => !isOfAnApp(path));
  const packed = { ...all, files: new Map(own) };
  return [
    ...wrongApps(all.files),
    ...wrongFiles(packed),
    ...wrongMaps(packed.files),
    ...wrongManifest(packed, node),
    ...wrongDependencies(packed),
  ];
}

/** `create-countersign` has whole apps in it. */
const isOfAnApp = (path: string) => path.startsWith('dist/apps/');

/** Checks that the apps can be installed outside of this repository. */
function wrongApps(files: Packed['files']): string[] {
  return [...files].flatMap(([path, text]) => {
    if (!isOfAnApp(path)) return [];
    if (/(?:^|\/)(?:node_modules|\.next|dist)\//.test(path.slice('dist/apps/'.length)))
      return [`${path} is made, not written`];
    const isManifest = path.endsWith('/package.json');
    return isManifest && /"(?:workspace|catalog):/.test(text)
      ? [`${path} has a version that only this repository knows`]
      : [];
  });
}

const besideCode = new Set(['package.json', 'README.md', 'LICENSE', 'CHANGELOG.md', 'NOTICE.md']);

function wrongFiles(packed: Contents): string[] {
  const problems: string[] = [];
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

/** Checks that the files named by source maps, and by the comments that point to them, exist. */
function wrongMaps(files: Packed['files']): string[] {
  const problems: string[] = [];
  for (const [path, text] of files) {
    const near = posix.dirname(path);
    if (path.endsWith('.map')) {
      const map: { sources?: string[]; sourcesContent?: string[] } = JSON.parse(text);
      const { sources = [], sourcesContent = [] } = map;
      for (const [index, source] of sources.entries()) {
        const isThere = sourcesContent[index] ?? files.get(posix.join(near, source));
        if (isThere === undefined) problems.push(`${path} maps to ${source}, which is not packed`);
      }
      continue;
    }
    const [, pointed] = /^\/[/*]# sourceMappingURL=(\S+)/m.exec(text) ?? [];
    if (pointed !== undefined && !files.has(posix.join(near, pointed))) {
      problems.push(`${path} points to ${pointed}, which is not packed`);
    }
  }
  return problems;
}

function wrongManifest({ manifest, files }: Contents, node: string | undefined): string[] {
  const styled = [...files.keys()].some((path) => path.endsWith('.css'));
  const facts: [fact: boolean, otherwise: string][] = [
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

/** Checks that the imports match the declared dependencies, and that all of them resolve. */
function wrongDependencies({ manifest, files }: Contents): string[] {
  const { dependencies = {}, peerDependencies = {} } = manifest;
  const declared = { ...dependencies, ...peerDependencies };
  const imported = packagesImported(files);
  imported.delete(manifest.name);

  const problems: string[] = [];
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

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
