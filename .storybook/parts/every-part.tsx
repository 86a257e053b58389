import type { ReactNode } from 'react';
import index from '../../packages/react/src/parts/index.ts?raw';
import { Table } from '../blocks/table.tsx';

const sources = import.meta.glob<string>('../../packages/react/src/parts/*.tsx', {
  eager: true,
  import: 'default',
  query: '?raw',
});

interface Part {
  name: string;
  /** What it says of itself. */
  about: string;
}

/** The components that `@countersign/react/parts` has, in the order of the alphabet. */
const parts: readonly Part[] = [...index.matchAll(/export \{([^}]*)\} from '\.\/([\w-]+\.tsx)'/g)]
  .flatMap(([, names = '', file = '']) => {
    const source = sources[`../../packages/react/src/parts/${file}`] ?? '';
    return names
      .split(',')
      .map((name) => name.trim())
      .filter((name) => /^[A-Z]/.test(name) && source.includes(`export function ${name}`))
      .map((name) => ({ name, about: docOf(name, source) }));
  })
  .sort((a, b) => a.name.localeCompare(b.name, 'en'));

/** Every part and what it is for, read from its own file. */
export function EveryPart(): ReactNode {
  return (
    <Table
      label="Parts"
      columns={['Part', 'What it is for']}
      rows={parts.map(({ name, about }) => ({
        key: name,
        cells: [<code key="name">{`<${name}>`}</code>, about],
      }))}
    />
  );
}

/** The comment over a function, as one line. */
function docOf(name: string, source: string): string {
  const [before = ''] = source.split(`export function ${name}`);
  const [, comment = ''] = /\/\*\*((?:(?!\*\/).)*)\*\/\s*$/s.exec(before) ?? [];
  return comment
    .replaceAll(/^\s*\* ?/gm, '')
    .replaceAll('`', '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
