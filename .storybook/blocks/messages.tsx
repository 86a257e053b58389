import type { ChallengeName } from '@countersign/core';
import type { ReactNode } from 'react';
import { folderOf } from './folder.ts';
import { Table } from './table.tsx';

const tables = import.meta.glob<Record<string, string>>(
  '../../packages/react/src/challenges/*/*.messages.ts',
  { eager: true, import: 'messages' },
);

/** A challenge's own sentences in English, by the keys that a locale gives others for. */
export function Messages({ name }: { name: ChallengeName }): ReactNode {
  const folder = folderOf(name);
  const own = tables[`../../packages/react/src/challenges/${folder}/${folder}.messages.ts`] ?? {};
  return (
    <Table
      label={`Messages of ${name}`}
      columns={['Key', 'English']}
      rows={Object.entries(own).map(([key, text]) => ({
        key,
        cells: [<code key="key">{key}</code>, text],
      }))}
    />
  );
}
