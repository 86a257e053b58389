import { type ErrorKind, errorKinds } from '@countersign/core';
import { type SectionName, sectionWays, usualWays, type Way } from '@countersign/core/account';
import type { ReactNode } from 'react';
import { Table } from './table.tsx';

/** Where a refusal of a section's calls leads, from core's own table. */
export function SectionWays({ name }: { name: SectionName }): ReactNode {
  const ways: Readonly<Record<ErrorKind, Way<string>>> = sectionWays[name];
  const own = errorKinds.filter((kind) => ways[kind] !== usualWays[kind]);
  return (
    <Table
      label={`Ways on in ${name}`}
      columns={['Kinds', 'What the user can do']}
      rows={[
        ...own.map((kind) => ({
          key: kind,
          cells: [<code key="kind">{kind}</code>, told(ways[kind])],
        })),
        ...usual
          .map(([way, does]) => [kindsWith(ways, way, own), does] as const)
          .filter(([kinds]) => kinds !== '')
          .map(([kinds, does]) => ({ key: does, cells: [<code key="kinds">{kinds}</code>, does] })),
      ]}
    />
  );
}

const kindsWith = (
  ways: Readonly<Record<ErrorKind, Way<string>>>,
  way: Way,
  own: readonly ErrorKind[],
): string => errorKinds.filter((kind) => ways[kind] === way && !own.includes(kind)).join(', ');

const does: { readonly [W in Exclude<Way, object>]: string } = {
  again: 'Send the same again, at once or after a pause.',
  'look-again': 'Look again: what the section shows is read again.',
  'sign-in': 'Sign in again: a link of the app’s, or a button that ends the session here.',
  'reset-password': 'Reset the password first: a link of the app’s.',
  support: 'Contact support: a link of the app’s.',
  done: 'Nothing: it is already as the user wants it.',
  unexpected: 'Try again: no operation of an account says so.',
};

// The keys are those of the table above.
const usual = Object.entries(does) as [Exclude<Way, object>, string][];

const told = (way: Way<string>): string =>
  typeof way === 'object' ? `Correct the field “${way.correct}”.` : does[way];
