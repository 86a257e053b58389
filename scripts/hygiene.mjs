/** Part of `pnpm lint`: finds unfinished notes, skipped tests, secrets and paths of one machine. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findings } from './hygiene/findings.mjs';
import { root } from './workspace.mjs';

const files = filesThere();
const problems = findings(files);
for (const problem of problems) console.error(problem);
console.log(`${files.length} files looked through, ${problems.length} findings`);
process.exitCode = problems.length > 0 ? 1 : 0;

/** All files that are committed, or that the next commit could add. */
function filesThere() {
  const list = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  return execFileSync('git', list, { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 26 })
    .split('\0')
    .filter((path) => path !== '' && existsSync(join(root, path)))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}
