'use client';
import type { ReactNode } from 'react';
import type { FieldBinding } from '../hooks/use-answer-form.ts';
import type { Choice, Chosen } from '../hooks/use-chosen.ts';
import type { MessageSet } from '../messages.ts';
import { ChoiceList } from './choice-list.tsx';

export interface MethodListProps extends Chosen {
  choices: readonly Choice[];
  /** Binds the radios. */
  choice: FieldBinding;
  legend: string;
  /** Labels by AWS's name, and hints by that name with `_hint`. Default: the name itself. */
  words: MessageSet;
  /** Fields that belong to a choice, by its name. */
  inline?: { readonly [name: string]: ReactNode };
}

/** Lists the service's choices in its order. An unknown one is listed under its own name. */
export function MethodList(props: MethodListProps): ReactNode {
  const { choices, choice, chosen, choose, lastUsed, legend, words, inline = {} } = props;
  const wordsOf = (key: string) => (Object.hasOwn(words, key) ? words[key] : undefined);
  return (
    <ChoiceList
      {...choice}
      legend={legend}
      chosen={chosen?.value}
      onChoose={choose}
      choices={choices.map(({ name, value }) => ({
        value,
        label: wordsOf(name) ?? <bdi dir="ltr">{name}</bdi>,
        hint: wordsOf(`${name}_hint`),
        lastUsed: name === lastUsed,
        inline: Object.hasOwn(inline, name) && inline[name],
      }))}
    />
  );
}
