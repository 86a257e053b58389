'use client';
import {
  clearProfile,
  isEditable,
  isOfProfile,
  type OwnUser,
  type Read,
  updateProfile,
} from '@countersign/core/account';
import type { PoolAttribute } from '@countersign/core/pool';
import { useState } from 'react';
import { mapRead } from '../map-read.ts';
import type { SectionProps } from '../section-props.ts';
import { useResource } from '../use-resource.ts';

export type ProfileOptions = Pick<SectionProps, 'account' | 'pool'>;

export interface ProfileSection {
  read: Read<ProfileEntries>;
  /** Sets these attributes, and deletes those that are empty. */
  save(changes: ReadonlyMap<string, string>, options: SaveOptions): Promise<void>;
  /** What the last submit did. `turn` grows with each. */
  outcome: { readonly done: 'saved' | 'unchanged'; readonly turn: number } | undefined;
}

export interface ProfileEntries {
  /** Attributes that the user can change. */
  editable: readonly ProfileEntry[];
  /** Attributes with a value that the user can only see. */
  fixed: readonly ProfileEntry[];
}

export interface ProfileEntry {
  attribute: PoolAttribute;
  /** Empty if there is none. */
  value: string;
}

export interface SaveOptions {
  signal: AbortSignal;
  /** Called with each part of the changes, once Cognito has it. */
  onSaved: (changes: ReadonlyMap<string, string>) => void;
}

/** State and actions of the section `profile`, without its markup. */
export function useProfile({ account, pool }: ProfileOptions): ProfileSection {
  const user = useResource(account, 'user');
  const [outcome, setOutcome] = useState<ProfileSection['outcome']>();
  return {
    read: mapRead(user, (known) => entriesOf(known, pool?.attributes)),
    async save(changes, { signal, onSaved }) {
      setOutcome(undefined);
      const set = new Map([...changes].filter(([, value]) => value !== ''));
      const emptied = new Map([...changes].filter(([, value]) => value === ''));
      if (set.size > 0) {
        await updateProfile(account, set, { signal });
        onSaved(set);
      }
      if (emptied.size > 0) {
        await clearProfile(account, [...emptied.keys()], { signal });
        onSaved(emptied);
      }
      const done = changes.size > 0 ? 'saved' : 'unchanged';
      setOutcome({ done, turn: (outcome?.turn ?? 0) + 1 });
    },
    outcome,
  };
}

function entriesOf(
  { attributes: values }: OwnUser,
  attributes: readonly PoolAttribute[] = Object.keys(values).map(unknown),
): ProfileEntries {
  const entries = attributes.filter(isOfProfile).map((attribute) => ({
    attribute,
    // The pool chooses the names: one may be `constructor`, which every object has.
    value: Object.hasOwn(values, attribute.name) ? (values[attribute.name] ?? '') : '',
  }));
  const canChange = ({ attribute, value }: ProfileEntry) => isEditable(attribute, value);
  return {
    editable: entries.filter(canChange),
    fixed: entries.filter((entry) => entry.value !== '' && !canChange(entry)),
  };
}

/** Without the pool's settings, nobody knows whether the app client may write it. */
const unknown = (name: string): PoolAttribute => ({
  name,
  kind: 'String',
  required: false,
  mutable: false,
  readable: true,
  writable: false,
});
