'use client';
import type { ChallengeError } from '@countersign/core';
import { fieldAtFault, profileWays } from '@countersign/core/account';
import type { PoolAttribute } from '@countersign/core/pool';
import { useRef, useState } from 'react';
import { type FieldBinding, type FormBinding, useAnswerForm } from '../../hooks/use-answer-form.ts';
import type { Problem } from '../../hooks/use-problems.ts';
import { poolInput } from '../../parts/pool-attribute.ts';
import type { ProfileEntry, ProfileSection } from './use-profile.ts';

export interface ProfileForm {
  form: FormBinding;
  fields: readonly ProfileField[];
  pending: boolean;
  problem: Problem | undefined;
}

export interface ProfileField extends FieldBinding {
  attribute: PoolAttribute;
  /** The value that the user had. */
  defaultValue: string;
}

type Changes = ReadonlyMap<string, string>;
type Values = Record<string, string>;

/** The form of the section `profile`. It sends only what the user changed. */
export function useProfileForm(
  { save }: Pick<ProfileSection, 'save'>,
  entries: readonly ProfileEntry[],
): ProfileForm {
  // What the fields showed. Another tab may have changed the account since, and the form must not undo
  // that.
  const [shown, setShown] = useState<Changes>(() => new Map(entries.map(shownIn)));
  const inputs = useRef(new Map<string, HTMLInputElement>());

  const asked = entries.map((entry) => {
    const { attribute } = entry;
    const last = shown.get(attribute.name) ?? shownIn(entry)[1];
    const input = poolInput(attribute);
    const isCheckbox = attribute.kind === 'Boolean';
    // A box without a value is not checked, which means `false`.
    const read = isCheckbox ? (value: string) => `${isTrue(value)}` : input.normalize;
    return {
      attribute,
      input,
      isCheckbox,
      defaultValue: isCheckbox ? read(last) : last,
      name: fieldName(attribute),
      isNew: (value: string) => value !== read(last),
    };
  });

  /** Returns what the user gave. The state of a checkbox is in its element, not in the form's values. */
  const givenIn = (name: string, values: Values): string => {
    const input = inputs.current.get(name);
    return input?.type === 'checkbox' ? String(input.checked) : (values[name] ?? '');
  };

  const { form, field, pending, problem } = useAnswerForm<Values, Changes>({
    onAnswer: (changes, { signal }) =>
      save(changes, {
        signal,
        onSaved: (part) => setShown((before) => new Map([...before, ...part])),
      }),
    answerOf: (values) =>
      new Map(
        asked.flatMap(({ attribute, name, isNew }): [string, string][] => {
          const value = givenIn(name, values);
          return isNew(value) ? [[attribute.name, value]] : [];
        }),
      ),
    fieldOf: (error: ChallengeError) => {
      // A field that is out of date goes away, so it cannot show why.
      if (profileWays[error.kind] === 'look-again') return undefined;
      const about = error.field ?? fieldAtFault(profileWays, error);
      return asked.find(({ attribute }) => attribute.name === about)?.name;
    },
  });

  const fields = asked.map(
    ({ attribute, input, isCheckbox, defaultValue, name, isNew }): ProfileField => {
      // The form validates nothing that the user left alone or emptied.
      const unless = (isRight: (value: string) => boolean) => (value: string) =>
        !isNew(value) || value === '' || isRight(value);
      const bound = field(
        name,
        isCheckbox
          ? {}
          : {
              required: attribute.required && defaultValue !== '',
              setValueAs: input.normalize,
              validate: {
                // The browser gives a date that is half typed as empty.
                whole: () => !inputs.current.get(name)?.validity.badInput,
                format: unless(input.isValid),
                bounds: unless(input.isWithin),
              },
            },
      );
      const ref = (element: HTMLInputElement | null) => {
        bound.input.ref(element);
        if (element) inputs.current.set(name, element);
        else inputs.current.delete(name);
      };
      return { attribute, defaultValue, input: { ...bound.input, ref }, problem: bound.problem };
    },
  );
  return { form, fields, pending, problem };
}

/** A custom attribute's name may contain characters that mean something in a path. */
const fieldName = ({ name }: PoolAttribute): string =>
  `attribute-${name.replace(/[^a-z0-9]/giu, (character) => `_${character.codePointAt(0)}`)}`;

/** Returns the value in one line, as an input shows it. */
const shownIn = ({ attribute: { name }, value }: ProfileEntry): [name: string, shown: string] => [
  name,
  value.replace(/\s*[\r\n]+\s*/g, ', ').trim(),
];

const isTrue = (value: string): boolean => value.toLowerCase() === 'true';
