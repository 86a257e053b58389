import type { Challenge, ChallengeName, ChallengeOf } from '@countersign/core';
import type { ComponentType, createElement } from 'react';
import type { MessageSet } from '../../messages.ts';
import type { ChallengeProps } from '../../types.ts';
import type { Filled, Filling } from './stage.ts';

/** What to ask of a view. */
export interface Conformance<N extends ChallengeName> {
  /** AWS's name of the challenge it answers. */
  name: N;
  view: ComponentType<ChallengeProps<N>>;
  /** Challenges to show it, by a name for each: `{ plain: decodeChallenge(response) }`. */
  samples: Readonly<Record<string, ChallengeOf<N>>>;
  /** `status` for a view that asks for nothing and only says how things stand. Default: `form`. */
  kind?: 'form' | 'status' | undefined;
  /** Its English texts by group; without them nobody asks whether it can be translated. */
  messages?: Readonly<Record<string, MessageSet>> | undefined;
  /** Members of the challenge that are secret and shown all the same, e.g. `secretCode`. */
  shows?: readonly string[] | undefined;
  /**
   * What to type into a field, by its `name`, where something fitting cannot be told from its `type`
   * and `autocomplete`: `{ answer: '4821' }`.
   */
  typed?: Readonly<Record<string, string>> | undefined;
}

/** One view with one challenge in its hands. */
export interface Subject extends Pick<Conformance<never>, 'messages' | 'shows'> {
  challenge: Challenge;
  /** Chooses and types something fitting everywhere. */
  fillIn(page: HTMLElement, how?: Filling): Promise<Filled>;
  /** The view, whatever its challenge: it is given any answer's taker. */
  element(props: Partial<Omit<ChallengeProps<never>, 'challenge' | 'onAnswer'>> & Taking): JSX;
}

interface Taking {
  onAnswer?: (answer: unknown, options: { signal: AbortSignal }) => void | Promise<void>;
}

type JSX = ReturnType<typeof createElement>;

/** One thing every view is held to. */
export interface Question {
  /** A fact, as the title of a test. */
  title: string;
  of: 'form' | 'status' | 'any';
  /** @throws {Error} saying what is not so. */
  ask(subject: Subject): Promise<void>;
}

/** What is used of axe-core: `import axe from 'axe-core'` gives it. */
export interface Axe {
  run(
    page: HTMLElement,
    options: {
      runOnly: { type: 'tag'; values: string[] };
      rules: { [rule: string]: { enabled: boolean } };
      resultTypes: 'violations'[];
    },
  ): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}
