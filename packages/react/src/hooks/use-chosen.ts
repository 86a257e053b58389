'use client';
import { useState } from 'react';
import { useConversation } from '../conversation.ts';

/** One choice, as the user sees it. */
export interface Choice {
  /** AWS's name. */
  name: string;
  /** The answer to send. */
  value: string;
}

export interface Chosen {
  chosen: Choice | undefined;
  choose: (value: string) => void;
  /** The name of the choice that the user made last time, if known. */
  lastUsed: string | undefined;
}

/** Returns the current choice: initially the only one or the last used one, else none. */
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
