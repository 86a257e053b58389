import { execFileSync } from 'node:child_process';
import { bin, root, toolEnvironment } from '../scripts/workspace.mjs';
import { folder } from './site.ts';

/** Builds the catalogue before Playwright reads the tests. `BUILT=1` uses the last build. */
export default function build(): void {
  if (process.env['BUILT']) return;
  const args = ['build', '--output-dir', folder, '--disable-telemetry', '--quiet'];
  execFileSync(bin('storybook'), args, { cwd: root, env: toolEnvironment(), stdio: 'inherit' });
}
