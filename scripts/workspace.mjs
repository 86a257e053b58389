/** Where things are in this repository, and the environment its tools run in. */
import { accessSync, chmodSync, constants, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * An installed command of the root package, so that no script needs a global one.
 * @param {string} name
 */
export function bin(name) {
  return join(root, 'node_modules', '.bin', name);
}

/**
 * The environment of every tool: no telemetry, and a `pnpm` for turbo to call. Under
 * `npx pnpm@12 …` that is the running one; under plain `node scripts/…` it is npx's.
 */
export function toolEnvironment() {
  const path = process.env['PATH'] ?? '';
  return {
    ...process.env,
    NEXT_TELEMETRY_DISABLED: '1',
    STORYBOOK_DISABLE_TELEMETRY: '1',
    TURBO_TELEMETRY_DISABLED: '1',
    // The packages' scripts run side by side; only the command people type may install.
    pnpm_config_verify_deps_before_run: 'false',
    PATH: isOnPath('pnpm', path) ? path : `${pnpmShim()}${delimiter}${path}`,
  };
}

/** @param {string} command @param {string} path */
function isOnPath(command, path) {
  return path.split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, command), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

function pnpmShim() {
  const folder = join(root, 'node_modules', '.cache', 'countersign', 'bin');
  const file = join(folder, 'pnpm');
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, '#!/bin/sh\nexec npx --yes pnpm@12 "$@"\n');
  chmodSync(file, 0o755);
  return folder;
}
