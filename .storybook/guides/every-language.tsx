import type { Locale } from '@countersign/react';
import { locales } from '@countersign/react/locales';
import { type ReactNode, useEffect, useState } from 'react';
import { Table } from '../blocks/table.tsx';

/** Each language, by its file, with one sentence of it. */
export function EveryLanguage(): ReactNode {
  const [all, setAll] = useState<readonly Locale[]>([]);
  useEffect(() => {
    let left = false;
    const loads: readonly (() => Promise<{ default: Locale }>)[] = Object.values(locales);
    void Promise.all(loads.map((load) => load())).then((modules) => {
      if (!left) setAll(modules.map((module) => module.default));
    });
    return () => {
      left = true;
    };
  }, []);
  return (
    <Table
      label="Languages"
      columns={['Tag', 'Direction', 'A wrong code']}
      rows={all.map(({ tag, dir, messages }) => ({
        key: tag,
        cells: [
          <code key="tag">{tag}</code>,
          dir,
          <span key="text" lang={tag} dir={dir}>
            {messages.errors['code-mismatch']}
          </span>,
        ],
      }))}
    />
  );
}
