import type { ReactNode } from 'react';

export interface TableProps {
  /** What it lists; for people who do not see where it stands. */
  label: string;
  columns: readonly string[];
  rows: readonly { key: string; cells: readonly ReactNode[] }[];
}

/** A table that scrolls by itself where the page is too narrow for it. */
export function Table({ label, columns, rows }: TableProps): ReactNode {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard
    <section className="doc-scroll sb-unstyled" aria-label={label} tabIndex={0}>
      <table className="doc-table">
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells }) => (
            <tr key={key}>
              {cells.map((cell, at) => (
                // A row's cells never move.
                // biome-ignore lint/suspicious/noArrayIndexKey: one cell a column
                <td key={at}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
