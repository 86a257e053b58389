'use client';
import { ChallengeError } from '@countersign/core/challenge-error';
import { failureOf } from '@countersign/core/failure';
import { useEffect, useRef, useState } from 'react';
import type { OnAnswer } from '../types.ts';

export interface Answering<A> {
  /** True while the answer is on its way. Selector: `[data-pending]`. */
  pending: boolean;
  /** Why the last answer was refused; gone with the next one. */
  error: ChallengeError | undefined;
  /**
   * Gives the answer. A second one while the first is on its way is not given. Resolves with the
   * error when it was refused, and with nothing when it went through or nobody is here any more.
   */
  submit(answer: A): Promise<ChallengeError | undefined>;
}

/** Turns the promise of `onAnswer` into `pending` and `error`. Leaving aborts its signal. */
export function useAnswer<A>(onAnswer: OnAnswer<A>): Answering<A> {
  if (typeof onAnswer !== 'function') {
    throw new TypeError(
      'A challenge got no onAnswer, so the answer would go nowhere. Pass onAnswer.',
    );
  }
  const [{ pending, error }, setOutcome] = useState<Outcome>(untried);
  const running = useRef<AbortController | undefined>(undefined);
  const reported = useRef(new Set<string>());

  useEffect(
    () => () => {
      if (!running.current) return;
      running.current.abort();
      running.current = undefined;
      // Hidden, not gone: whoever comes back finds it at rest.
      setOutcome(untried);
    },
    [],
  );

  async function submit(answer: A): Promise<ChallengeError | undefined> {
    if (running.current) return undefined;
    const controller = new AbortController();
    running.current = controller;
    setOutcome({ pending: true, error: undefined });
    const refused = await refusalOf(
      () => onAnswer(answer, { signal: controller.signal }),
      reported.current,
    );
    if (running.current !== controller) return undefined;
    running.current = undefined;
    setOutcome({ pending: false, error: refused });
    return refused;
  }

  return { pending, error, submit };
}

interface Outcome {
  pending: boolean;
  error: ChallengeError | undefined;
}

const untried: Outcome = { pending: false, error: undefined };

/** Nothing that is thrown is lost: the person has a word for it, and the developer the rest. */
async function refusalOf(
  give: () => void | Promise<void>,
  reported: Set<string>,
): Promise<ChallengeError | undefined> {
  try {
    await give();
    return undefined;
  } catch (cause) {
    const failure = failureOf(cause, reported);
    // What says what happened is shown at once, whatever there is to tell a developer of it.
    return cause instanceof ChallengeError ? cause : failure;
  }
}
