import { randomBytes } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { guideOf } from './guide.ts';
import type { PackageManager } from './package-manager.ts';
import type { Place } from './place.ts';
import type { Run } from './processes.ts';
import { type Template, type TemplateName, templates } from './templates.ts';

export interface AppOptions {
  place: Place;
  template: TemplateName;
  manager: PackageManager;
  run: Run;
  /** The folder with the templates. */
  apps?: string;
}

/**
 * Copies a template and installs its dependencies. Leaves nothing behind if that fails.
 * @throws {Error} with the last lines of what failed.
 */
export async function createApp(options: AppOptions): Promise<void> {
  const { folder, existed } = options.place;
  try {
    writeApp(options);
    await options.run(options.manager.name, options.manager.install, folder);
  } catch (error) {
    clear(folder, existed);
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(
      `${why}\n\nNothing was left in ${folder}. Without a network, connect and try again.`,
    );
  }
}

const ownApps = fileURLToPath(new URL('./apps', import.meta.url));

function writeApp({ place, template, manager, apps = ownApps }: AppOptions): void {
  const { folder, name } = place;
  const write = (file: string, text: string) => writeFileSync(join(folder, file), text);
  mkdirSync(folder, { recursive: true });
  cpSync(join(apps, template), folder, { recursive: true });
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  write('package.json', `${JSON.stringify({ ...manifest, name }, null, 2)}\n`);
  write('README.md', `# ${name}\n\n${guideOf(folder, template, manager)}`);
  write('.gitignore', ignored.join('\n'));
  const { environment }: Template = templates[template];
  if (environment !== undefined) write(environment, withSecret(join(folder, '.env.example')));
  // pnpm refuses packages that want to run a script; these work without theirs.
  if (manager.name === 'pnpm')
    write('pnpm-workspace.yaml', 'allowBuilds:\n  esbuild: false\n  sharp: false\n');
}

/** npm leaves a `.gitignore` out of what it packs, so no template has one. */
const ignored = [
  ...['node_modules', 'dist', 'build', '.next', '.react-router', 'next-env.d.ts'],
  ...['*.tsbuildinfo', '.env', '.env.local', ''],
];

const withSecret = (example: string) =>
  readFileSync(example, 'utf8').replace(
    /^COOKIE_SECRET=.*$/m,
    `COOKIE_SECRET=${randomBytes(32).toString('base64')}`,
  );

function clear(folder: string, existed: boolean): void {
  const made = existed
    ? readdirSync(folder)
        .filter((file) => file !== '.git')
        .map((file) => join(folder, file))
    : [folder];
  for (const path of made) rmSync(path, { recursive: true, force: true });
}
