import type { ChallengeName, ChallengeOf } from '@countersign/core';
import { createElement } from 'react';
import type { ChallengeProps } from '../types.ts';
import { answering } from './conformance/answering.ts';
import { auditing } from './conformance/auditing.ts';
import { onThePage } from './conformance/on-the-page.tsx';
import type { Axe, Conformance, Question, Subject } from './conformance/question.ts';
import { reaching } from './conformance/reaching.tsx';
import { refusing } from './conformance/refusing.tsx';
import { rendering } from './conformance/rendering.tsx';
import { fillIn } from './conformance/stage.ts';
import { wording } from './conformance/wording.tsx';

export type { Axe, Conformance } from './conformance/question.ts';

/** The two functions of a test runner: Vitest's, Jest's, `node:test`'s. */
export interface TestRunner {
  describe(title: string, body: () => void): void;
  test(title: string, body: () => Promise<void>): void;
  /** axe-core, to be asked as well; in a browser it sees colors and sizes too. */
  axe?: Axe | undefined;
}

/**
 * Asks of a view what every view of this kit is held to, once for each sample. Needs a page (a
 * browser, happy-dom). About `ref` it asks with React 19 only, whose function components take one.
 *
 * @example conformance({ name: 'SMS_MFA', view: Mine, samples: { plain } }, { describe, test });
 */
export function conformance<N extends ChallengeName>(
  { name, view, samples, kind = 'form', typed = {}, ...options }: Conformance<N>,
  { describe, test, axe }: TestRunner,
): void {
  const asked = axe ? [...questions, ...auditing(axe)] : questions;
  // The keys are the samples' own.
  for (const [sample, challenge] of Object.entries(samples) as [string, ChallengeOf<N>][]) {
    const subject: Subject = {
      ...options,
      challenge,
      fillIn: (page, how) => fillIn(page, typed, how),
      element: (props) =>
        createElement(view, { onAnswer: () => {}, ...props, challenge } as ChallengeProps<N>),
    };
    describe(`${name}, ${sample}`, () => {
      for (const { title, of, ask } of asked) {
        if (of !== 'any' && of !== kind) continue;
        test(title, () => ask(subject));
      }
    });
  }
}

const questions: readonly Question[] = [
  ...rendering,
  ...reaching,
  ...answering,
  ...onThePage,
  ...refusing,
  ...wording,
];
