'use client';
import type { CustomChallenge } from '@countersign/core';
import { useContext, useEffect, useState } from 'react';
import { AnnouncerContext } from '../../parts/announcer.tsx';

export interface AskedAgain {
  /**
   * `again` if Cognito repeats the question that the user just answered, `next` if it sends another
   * one; undefined for the first question. Cognito does not say whether an answer was right.
   */
  asked: 'again' | 'next' | undefined;
  /**
   * Call it with true once the user has answered the question, with false if sending the answer
   * failed.
   */
  answered: (isSent: boolean) => void;
}

/** Compares each question with the last one. Each round is a new challenge and a new screen. */
export function useAskedAgain({ parameters }: CustomChallenge): AskedAgain {
  // The store outlives each screen, in a sign-in and without one.
  const place = useContext(AnnouncerContext);
  // The previous screen is still mounted until this one replaces it.
  const [before] = useState(() => (place ? answers.get(place) : undefined));

  useEffect(
    () => () => {
      if (place && answers.get(place) === parameters) answers.delete(place);
    },
    [place, parameters],
  );

  return {
    asked: before && (isSame(before, parameters) ? 'again' : 'next'),
    answered: (isSent) => {
      if (place && isSent) answers.set(place, parameters);
      else if (place) answers.delete(place);
    },
  };
}

type Parameters = CustomChallenge['parameters'];

/** The question that the user answered last, by the store of its page. */
const answers = new WeakMap<object, Parameters>();

function isSame(one: Parameters, other: Parameters): boolean {
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => Object.hasOwn(other, name) && one[name] === other[name])
  );
}
