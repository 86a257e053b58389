/**
 * `pnpm release`: packs each package and says what npm would publish; `--publish` publishes those
 * tarballs, with provenance. Only .github/workflows/release.yml passes that, after `pnpm pack-check`.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { problemsOf } from './release/problems.mjs';
import { root } from './workspace.mjs';

const packages = readdirSync(join(root, 'packages')).map((name) => {
  const folder = join(root, 'packages', name);
  const changelog = join(folder, 'CHANGELOG.md');
  return {
    folder,
    manifest: JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')),
    changelog: existsSync(changelog) ? readFileSync(changelog, 'utf8') : '',
  };
});
const problems = problemsOf({
  packages,
  changesets: readdirSync(join(root, '.changeset')).filter((file) =>
    /^(?!README).+\.md$/.test(file),
  ),
  runsIn: process.env['GITHUB_REPOSITORY'],
});
const publish = process.argv.includes('--publish');
for (const problem of problems) console.error(problem);
if (problems.length > 0 && publish) process.exit(1);

const into = mkdtempSync(join(tmpdir(), 'countersign-release-'));
for (const { folder } of packages) {
  const args = ['--yes', 'pnpm@12', 'pack', '--json', '--pack-destination', into];
  const { filename } = JSON.parse(execFileSync('npx', args, { cwd: folder, encoding: 'utf8' }));
  const tarball = join(into, filename.split('/').at(-1));
  const options = publish ? ['--provenance'] : ['--dry-run', '--tag', 'next'];
  execFileSync('npm', ['publish', tarball, '--access', 'public', ...options], { stdio: 'inherit' });
}
