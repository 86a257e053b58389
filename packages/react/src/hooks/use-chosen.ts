'use client';
import { useState } from 'react';
import { useConversation } from '../conversation.ts';

/** One of several ways, as a person sees it. */
export interface Choice {
  /** AWS's name. */
  name: string;
  /** What is sent as the answer. */
  value: string;
}

export interface Chosen {
  chosen: Choice | undefined;
  choose: (value: string) => void;
  /** The name of the way used last time, where known. */
  lastUsed: string | undefined;
}

/** Which of `choices` is chosen: at first the only one or the one used last time, else none. */
export function useChosen(
  choices: readonly Choice[],
  nameOf: (name: string) => string = (name) => name,
): Chosen {
  const lastUsedName = useConversation()?.lastUsed;
  const lastUsed = lastUsedName === undefined ? undefined : nameOf(lastUsedName);
  const first = choices.length === 1 ? choices[0] : choices.find(({ name }) => name === lastUsed);
  const [value, choose] = useState(first?.value);
  return { chosen: choices.find((choice) => choice.value === value), choose, lastUsed };
}
