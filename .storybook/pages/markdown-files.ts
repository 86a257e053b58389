/** The catalogue as Markdown: a file for each page of words, `llms.txt`, and all of it in one file. */
import { fencesOf } from '../../scripts/docs/pages.mjs';
import { homepage } from '../../scripts/docs/repository.mjs';
import { type LinkToPage, textFor } from './links.ts';
import { type CataloguePage, cataloguePages } from './pages.ts';

const fileOf = ({ id }: CataloguePage) => `docs/${id}.md`;

/** By their names in the built catalogue: `?path=/docs/<id>` has `docs/<id>.md` beside it. */
export function markdownFiles(): Readonly<Record<string, string>> {
  const beside: LinkToPage = ({ id }, anchor) => `${id}.md${anchor}`;
  const pages = cataloguePages.map((page) => ({ page, text: markdownOf(page, beside) }));
  return {
    ...Object.fromEntries(pages.map(({ page, text }) => [fileOf(page), text])),
    'llms.txt': index(pages),
    'llms-full.txt': pages
      .map(({ page, text }) => `<!-- ${fileOf(page)} -->\n\n${text}`)
      .join('\n'),
  };
}

type Written = { page: CataloguePage; text: string };

/** As https://llmstxt.org describes it. */
function index(pages: readonly Written[]): string {
  const groups = [...new Set(pages.map(({ page }) => page.group))];
  const lists = groups.map((group) => {
    const lines = pages
      .filter(({ page }) => page.group === group)
      .map(({ page, text }) => `- [${page.name}](${fileOf(page)}): ${firstSentence(text)}`);
    return `## ${group}\n\n${lines.join('\n')}\n`;
  });
  return [
    '# Countersign\n',
    '> React components for Amazon Cognito’s sign-in challenges, a session for the page, a server that keeps the tokens, and an emulated user pool for tests.\n',
    'Begin with “Getting started”. `llms-full.txt` has every page in one file.\n',
    ...lists,
  ].join('\n');
}

function firstSentence(text: string): string {
  const { lines, fences } = fencesOf(text);
  for (const { first, end } of fences) lines.fill('', first - 1, end + 1);
  const paragraph = lines
    .join('\n')
    .split(/\n{2,}/)
    .find((block) => /^[^#|<![\s-]/.test(block.trimStart()));
  const [sentence = ''] = (paragraph ?? '').replaceAll(/\s+/g, ' ').split(/(?<=[.:?]) /);
  return sentence.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1').trim();
}

/** A page as Markdown. What a live page computes as it is shown is left out, with its heading. */
function markdownOf(page: CataloguePage, toPage: LinkToPage): string {
  const text = textFor(page, toPage, '../');
  if (!page.path.endsWith('.mdx')) return text;
  const words = text
    .replace(/^import .*$/gm, '')
    .replace(/^<[A-Za-z.]+[^>]*\/>$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^##+ .+\n+(?=##|$(?![\s\S]))/gm, '');
  return `${words.trim()}\n\nLive, with every state: ${homepage}?path=/docs/${page.id}\n`;
}
