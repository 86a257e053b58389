/** Part of `pnpm lint`: the English of comments, titles, errors and pages. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findings } from './prose/findings.mjs';
import { root } from './workspace.mjs';

/** Reports of declarations, whose comments are checked in the sources, and the rules with their examples. */
const notChecked = /(?:^|\/)api\.md$|^scripts\/prose\//;

/** A folder whose code is still changing. Take it off once it passes. */
const notYet = /^packages\/core\/(?:src\/session|test\/simulated-browser)/;

const list = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
const paths = execFileSync('git', list, { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 26 })
  .split('\0')
  .filter(
    (path) =>
      path !== '' && !notChecked.test(path) && !notYet.test(path) && existsSync(join(root, path)),
  );
const problems = paths.flatMap((path) =>
  findings({ path, text: readFileSync(join(root, path), 'utf8') }),
);
for (const problem of problems) console.error(problem);
console.log(`${paths.length} files read, ${problems.length} findings`);
process.exitCode = problems.length > 0 ? 1 : 0;
