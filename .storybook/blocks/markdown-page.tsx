import { AnchorMdx, HeadersMdx, Markdown } from '@storybook/addon-docs/blocks';
import type { ReactNode } from 'react';
import { Code } from './code.tsx';

/** A Markdown page of the repository; `textFor` has made its links those of the catalogue. */
export function MarkdownPage({ text }: { text: string }): ReactNode {
  return (
    <div className="doc-markdown">
      <Markdown
        options={{ overrides: { ...HeadersMdx, a: AnchorMdx, code: CodeOrBlock }, slugify }}
      >
        {text}
      </Markdown>
    </div>
  );
}

/** As GitHub makes them, so that one link works in both places. */
const slugify = (heading: string): string =>
  heading
    .trim()
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\p{M} _-]/gu, '')
    .replaceAll(' ', '-');

interface CodeOrBlockProps {
  /** `lang-tsx` of a block; nothing of a few words in a line. */
  className?: string;
  children?: ReactNode;
}

function CodeOrBlock({ className, children }: CodeOrBlockProps): ReactNode {
  if (className === undefined || typeof children !== 'string') return <code>{children}</code>;
  const [language = 'text'] = className.replace(/^.*lang(?:uage)?-/, '').split(' ');
  return <Code code={children} language={known[language] ?? 'text'} />;
}

/** Storybook's names for the languages of the pages. */
const known: Readonly<
  Record<string, 'tsx' | 'typescript' | 'css' | 'bash' | 'json' | 'html' | 'yml'>
> = {
  tsx: 'tsx',
  ts: 'typescript',
  css: 'css',
  sh: 'bash',
  json: 'json',
  html: 'html',
  yaml: 'yml',
};
