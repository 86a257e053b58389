/** Fresh apps outside of this repository, with the packages as npm would install them. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalog, copyExample } from '../scripts/examples.mjs';
import { freePort } from '../scripts/running/ports.mjs';
import { startServer } from '../scripts/running/server-process.mjs';
import { allPacked, readManifest, tarballs } from './packages.ts';
import { run } from './run.ts';

export type Template =
  | 'vite'
  | 'vite-amplify'
  | 'next'
  | 'astro'
  | 'express'
  | 'hono'
  | 'react-router'
  | 'tanstack-start';

/** How to make an app of an example. */
export interface Recipe {
  /** A folder in `examples/`. */
  template: Template;
  installer: 'npm' | 'pnpm';
  /** Instead of those of the repository. */
  versions?: Readonly<Record<string, string>>;
  /** The oldest Node that the framework runs on, if that is newer than our oldest. */
  node?: number;
  /** What these versions want to be different in a copy of the example. */
  adapt?: (folder: string) => void;
}

export const recipes: Readonly<Record<string, Recipe>> = {
  'vite-react-18': {
    template: 'vite',
    installer: 'npm',
    versions: {
      react: '~18.3.1',
      'react-dom': '~18.3.1',
      '@types/react': '^18.3.0',
      '@types/react-dom': '^18.3.0',
    },
  },
  // Without hoisting, pnpm lets a package import only what it declares.
  'vite-react-19': { template: 'vite', installer: 'pnpm' },
  next: { template: 'next', installer: 'npm' },
};

/** Apps whose server keeps the tokens, in other frameworks and versions. */
export const serverRecipes: Readonly<Record<string, Recipe>> = {
  'next-15': {
    template: 'next',
    installer: 'npm',
    // Next 15 knows no TypeScript 7.
    versions: { next: '^15.2.3', typescript: '~5.9.3' },
    adapt(folder) {
      const proxy = join(folder, 'proxy.ts');
      const text = readFileSync(proxy, 'utf8').replaceAll(/\bproxy\b/g, 'middleware');
      writeFileSync(join(folder, 'middleware.ts'), text);
      rmSync(proxy);
    },
  },
  express: { template: 'express', installer: 'npm' },
  hono: { template: 'hono', installer: 'npm' },
  'react-router': { template: 'react-router', installer: 'npm' },
  astro: { template: 'astro', installer: 'npm', node: 22 },
  'tanstack-start': { template: 'tanstack-start', installer: 'npm', node: 22 },
};

/** The single-page example, written with Amplify. */
export const neighbor: Recipe = { template: 'vite-amplify', installer: 'npm' };

/** Copies an example, and installs it and what the checks need with its package manager. */
export async function makeApp(
  { template, installer, versions = {}, adapt }: Recipe,
  folder: string,
  emulatorPort: number,
): Promise<void> {
  copyExample(template, folder);
  for (const file of ['pool.ts', 'src/app.tsx'].map((name) => join(folder, name)))
    if (existsSync(file)) pointTo(emulatorPort, file);
  adapt?.(folder);

  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const stated: Record<string, string> = { ...manifest.dependencies, ...manifest.devDependencies };
  const own = Object.entries(stated).filter(([, range]) => !/^(?:catalog|workspace):/.test(range));
  const ours = tarballs();
  const names = [...Object.keys({ ...stated, ...ours }), '@types/node', 'fast-xml-parser'];
  const ranges = { ...catalog(), ...Object.fromEntries(own), ...versions, ...ours };
  const dependencies = Object.fromEntries(names.map((name) => [name, ranges[name]]));
  dependencies['typescript-5'] = 'npm:typescript@~5.9.3';
  await install(installer, { ...manifest, dependencies, devDependencies: undefined }, folder);

  for (const { manifest: own } of allPacked()) {
    if (readManifest(join(folder, 'node_modules', own.name)).version !== own.version) {
      throw new Error(`${own.name} ${own.version} was asked for, not what is in ${folder}`);
    }
  }
}

/** The emulator's port in the examples and READMEs. */
const portInPages = 9440;

/** Changes the emulator's port in a file. */
export function pointTo(port: number, file: string): void {
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll(`:${portInPages}`, `:${port}`));
}

/** Writes the manifest and installs its dependencies. Our packages also get each other from tarballs. */
export async function install(
  installer: Recipe['installer'],
  manifest: object,
  folder: string,
): Promise<void> {
  const write = (name: string, content: object) =>
    writeFileSync(join(folder, name), JSON.stringify(content, null, 2));
  if (installer === 'pnpm') {
    write('package.json', manifest);
    write('pnpm-workspace.yaml', { overrides: tarballs(), hoist: false });
    await run('pnpm', ['install', '--prefer-offline'], folder);
    return;
  }
  const overrides = { '@countersign/core': tarballs()['@countersign/core'] };
  write('package.json', { ...manifest, overrides });
  await run('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund'], folder);
}

const vitePreview = (port: number) => [
  'node_modules/vite/bin/vite.js',
  ...['preview', '--host', '127.0.0.1', '--strictPort', '--port', `${port}`],
];

/** What Node runs to serve each kind of app. */
const servers: Readonly<Record<Template, (port: number) => string[]>> = {
  vite: vitePreview,
  'vite-amplify': vitePreview,
  next: (port) => ['node_modules/next/dist/bin/next', 'start', '-H', '127.0.0.1', '-p', `${port}`],
  // These are told the port by their environment.
  astro: () => ['dist/server/entry.mjs'],
  express: () => ['server.js'],
  hono: () => ['server.js'],
  'react-router': () => ['node_modules/@react-router/serve/bin.js', 'build/server/index.js'],
  'tanstack-start': () => [
    'node_modules/srvx/bin/srvx.mjs',
    ...['--prod', '--static', '../client', '--entry', 'dist/server/server.js'],
  ],
};

export interface Site {
  url: string;
  stop(): Promise<unknown>;
}

/** Serves a built app, and the emulator that was installed with it with the users of `seed.json`. */
export async function serve(
  template: Template,
  folder: string,
  env: NodeJS.ProcessEnv,
  emulatorPort: number,
  node = process.execPath,
): Promise<Site> {
  const modules = join(folder, 'node_modules');
  const command = join(modules, '@countersign/emulator/dist/bin.js');
  const emulator = await startServer({
    name: 'The packed emulator',
    args: [command, '--port', `${emulatorPort}`, '--seed', 'seed.json'],
    url: `http://127.0.0.1:${emulatorPort}`,
    probe: '/_emulator/users',
    cwd: folder,
  });
  const port = await freePort();
  const app = await startServer({
    name: 'The app',
    node,
    args: servers[template](port),
    // Chromium takes a `__Host-` cookie from this host name without TLS.
    url: `http://localhost:${port}`,
    cwd: folder,
    env: { ...env, PORT: `${port}`, HOST: '127.0.0.1' },
  });
  return { url: app.url, stop: () => Promise.all([app.stop(), emulator.stop()]) };
}

/** The environment variables that apps with a server read. */
export function environment(emulatorPort: number) {
  return {
    COGNITO_ENDPOINT: `http://127.0.0.1:${emulatorPort}`,
    COOKIE_SECRET: 'only-for-a-server-that-lives-a-minute',
    NEXT_TELEMETRY_DISABLED: '1',
  };
}

/** The same for an example, whose app client has a secret. */
export const exampleEnvironment = (emulatorPort: number) => ({
  ...environment(emulatorPort),
  COGNITO_CLIENT_SECRET: 'a_secret_of_the_emulator_that_no_page_has',
});
