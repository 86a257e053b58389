'use client';
import type { CustomChallenge } from '@countersign/core';
import { useContext, useEffect, useState } from 'react';
import { AnnouncerContext } from '../../parts/announcer.tsx';

export interface AskedAgain {
  /**
   * `again` where the very question comes back that was just answered, `next` where another one does:
   * Cognito tells no page whether an answer was right. Nothing on the first question.
   */
  asked: 'again' | 'next' | undefined;
  /** Tells that the question on screen has been answered; `false` that the answer did not go through. */
  answered: (isSent: boolean) => void;
}

/** What the service makes of an answer: each round is a challenge, and a screen, of its own. */
export function useAskedAgain({ parameters }: CustomChallenge): AskedAgain {
  // It stays from screen to screen, in a sign-in and without one.
  const place = useContext(AnnouncerContext);
  // The screen before is there until this one has taken its place.
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

/** The question that has been answered on the screen of each place. */
const answers = new WeakMap<object, Parameters>();

function isSame(one: Parameters, other: Parameters): boolean {
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => Object.hasOwn(other, name) && one[name] === other[name])
  );
}
