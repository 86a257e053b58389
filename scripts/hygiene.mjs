/** Part of `pnpm lint`: finds unfinished notes, skipped tests, secrets and paths of one machine. */
import { filesThere } from './files-there.mjs';
import { findings } from './hygiene/findings.mjs';

const files = filesThere();
const problems = findings(files);
for (const problem of problems) console.error(problem);
console.log(`${files.length} files looked through, ${problems.length} findings`);
process.exitCode = problems.length > 0 ? 1 : 0;
