import { Source } from '@storybook/addon-docs/blocks';
import type { ComponentProps, ReactNode } from 'react';
import { useTheme } from './page.tsx';

export interface CodeProps {
  /** A few words above it. */
  title?: string;
  code: string;
  language?: ComponentProps<typeof Source>['language'];
}

/** A piece of code that can be copied. */
export function Code({ title, code, language = 'tsx' }: CodeProps): ReactNode {
  const dark = useTheme() === 'dark';
  return (
    <figure className="doc-code" dir="ltr">
      {title === undefined ? null : <figcaption>{title}</figcaption>}
      <Source code={code} language={language} dark={dark} />
    </figure>
  );
}
