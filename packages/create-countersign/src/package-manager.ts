/** How to install, to run a script and to run the command of a package that is not installed. */
export interface PackageManager {
  name: 'npm' | 'pnpm' | 'yarn' | 'bun';
  install: readonly string[];
  run: string;
  execute: string;
}

const managers: Readonly<Record<PackageManager['name'], Omit<PackageManager, 'name'>>> = {
  npm: { install: ['install', '--no-audit', '--no-fund'], run: 'npm run', execute: 'npx' },
  pnpm: { install: ['install'], run: 'pnpm run', execute: 'pnpm dlx' },
  yarn: { install: ['install'], run: 'yarn run', execute: 'yarn dlx' },
  bun: { install: ['install'], run: 'bun run', execute: 'bunx' },
};

/**
 * Returns the package manager that runs this command: npm, if it says nothing.
 * @param userAgent `npm_config_user_agent`, e.g. `pnpm/12.21.0 npm/? node/v22.12.0 linux x64`
 */
export function packageManagerOf(userAgent = ''): PackageManager {
  const said = userAgent.split('/', 1)[0] ?? '';
  const name = isManager(said) ? said : 'npm';
  return { name, ...managers[name] };
}

const isManager = (name: string): name is PackageManager['name'] => Object.hasOwn(managers, name);
