/** Part of `pnpm lint`: the English of comments, titles, errors and pages. */
import { filesThere } from './files-there.mjs';
import { findings } from './prose/findings.mjs';

/** Reports of declarations, whose comments are checked in the sources, and the rules with their examples. */
const notChecked = /(?:^|\/)api\.md$|^scripts\/prose\//;

const files = filesThere(notChecked);
const problems = files.flatMap(findings);
for (const problem of problems) console.error(problem);
console.log(`${files.length} files read, ${problems.length} findings`);
process.exitCode = problems.length > 0 ? 1 : 0;
