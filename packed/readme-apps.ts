/**
 * Copies the READMEs' quick starts, one after the other, into the apps that
 * `create-vite` and `create-next-app` make, with the seed of the emulator's.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fencesOf } from '../scripts/docs/pages.mjs';
import { root } from '../scripts/workspace.mjs';
import { install, pointTo, type Template } from './apps.ts';
import { tarballs } from './packages.ts';
import { run } from './run.ts';

export interface ReadmeApp {
  /** How it is served. */
  template: Template;
  /** What npm runs to make it, before the folder. */
  create: readonly string[];
  /** After the folder. */
  options: readonly string[];
  /** The page whose named blocks are its files. */
  page: string;
  /** What the page says to install. */
  packages: readonly string[];
  /** The path of the sign-in page. */
  path: string;
  /** What the app says then. */
  end: string;
  /** Files in place of those that need the network to build. */
  instead?: Readonly<Record<string, string>>;
}

export const readmeApps: Readonly<Record<string, ReadmeApp>> = {
  'readme-vite': {
    template: 'vite',
    create: ['create-vite@latest'],
    options: ['--template', 'react-ts', '--no-interactive'],
    page: 'packages/react/README.md',
    packages: ['@countersign/core', '@countersign/react'],
    path: '/',
    end: 'You are in',
  },
  'readme-next': {
    template: 'next',
    create: ['create-next-app@latest'],
    options: [
      ...['--ts', '--app', '--no-src-dir', '--no-tailwind', '--no-linter', '--use-npm'],
      ...['--import-alias', '@/*', '--skip-install', '--disable-git', '--yes'],
    ],
    page: 'packages/server/README.md',
    packages: ['@countersign/core', '@countersign/react', '@countersign/server'],
    path: '/account',
    end: 'Signed in as dana@example.com',
    instead: {
      // Its own has two fonts of Google's.
      'app/layout.tsx': `export default function RootLayout({ children }: LayoutProps<'/'>) {
  return <html lang="en"><body>{children}</body></html>;
}
`,
    },
  },
};

/** Makes the app, writes the README's files into it and installs what they need. */
export async function makeReadmeApp(
  { create, options, page, packages, instead = {} }: ReadmeApp,
  folder: string,
  emulatorPort: number,
): Promise<void> {
  const args = ['exec', '--yes', '--', ...create, basename(folder), ...options];
  await run('npm', args, dirname(folder));
  const ours = tarballs();
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  for (const name of packages) manifest.dependencies[name] = ours[name];
  manifest.devDependencies['@countersign/emulator'] = ours['@countersign/emulator'];
  await install('npm', manifest, folder);

  const written = blocksOf(page);
  if (written.length === 0) throw new Error(`${page} names no file`);
  const seed = ['seed.json', seedOf('packages/emulator/README.md')] as const;
  for (const [file, text] of [...Object.entries(instead), seed, ...written]) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
    pointTo(emulatorPort, join(folder, file));
  }
}

/** The blocks whose first line names a file, e.g. `// lib/auth.ts`. */
function blocksOf(page: string): [file: string, text: string][] {
  const { lines, fences } = fencesOf(readFileSync(join(root, page), 'utf8'));
  return fences.flatMap(({ first, end }) => {
    const [, file] = /^\/\/ ([\w./[\]-]+\.tsx?)\b/.exec(lines[first] ?? '') ?? [];
    return file ? [[file, `${lines.slice(first, end).join('\n')}\n`]] : [];
  });
}

/** The first JSON of a page. */
function seedOf(page: string): string {
  const { lines, fences } = fencesOf(readFileSync(join(root, page), 'utf8'));
  const fence = fences.find(({ info }) => info === 'json');
  if (!fence) throw new Error(`${page} has no seed`);
  return lines.slice(fence.first, fence.end).join('\n');
}
