/**
 * Part of `pnpm types`: every ts and tsx block of every page compiles, and every relative link, anchor
 * and path named in a page leads somewhere.
 */
import { checkCode } from './docs/code.mjs';
import { checkLinks } from './docs/links.mjs';
import { allPages } from './docs/pages.mjs';

const pages = allPages();
const links = checkLinks(pages);
const code = await checkCode(pages);
const problems = [...links.problems, ...code.problems];
for (const problem of problems) console.error(problem);
const parsed =
  code.parsed > 0 ? `, ${code.parsed} only parsed, for want of \`pnpm bench\`'s install` : '';
console.log(
  `${pages.length} pages: ${code.checked} blocks checked${parsed}, ${links.count} links, ${problems.length} problems`,
);
process.exitCode = problems.length > 0 ? 1 : 0;
