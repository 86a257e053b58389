import type { ChallengeName } from '@countersign/core';
import { DocsContext } from '@storybook/addon-docs/blocks';
import { type ReactNode, useContext } from 'react';
import { Table } from './table.tsx';
import { Words } from './words.tsx';

/** The props of the component that the page belongs to, from their types and docstrings. */
export function Props({ name }: { name: ChallengeName }): ReactNode {
  const [story] = useContext(DocsContext).componentStories();
  const component: Documented | undefined = story?.component;
  const rows = Object.entries(component?.__docgenInfo?.props ?? {}).map(
    ([prop, { required = false, tsType, description = '' }]) => ({
      key: prop,
      cells: [
        <code key="prop">{required ? prop : `${prop}?`}</code>,
        <code key="type">{typeOf(tsType?.raw ?? tsType?.name ?? '', name)}</code>,
        <Words key="words">{description}</Words>,
      ],
    }),
  );
  return <Table label={`Props of ${name}`} columns={['Prop', 'Type', 'What it is']} rows={rows} />;
}

/** What Storybook's build writes on a component. */
interface Documented {
  __docgenInfo?: { props?: Record<string, DocumentedProp> };
}

interface DocumentedProp {
  required?: boolean;
  tsType?: { name: string; raw?: string };
  description?: string;
}

/** The types are declared for any challenge `N`; here it is this one. */
const typeOf = (type: string, name: ChallengeName): string =>
  type
    .replaceAll(/\bA\b/g, 'AnswerOf<N>')
    .replaceAll(/\bN\b/g, `'${name}'`)
    .replace(/^\(?(.*?)\)? \| undefined$/, '$1');
