'use client';
import { ChallengeError } from '@countersign/core/challenge-error';
import { failureOf } from '@countersign/core/failure';
import { useEffect, useRef, useState } from 'react';
import type { OnAnswer } from '../types.ts';

export interface Answering<A> {
  /** True while the answer is being sent. Selector: `[data-pending]`. */
  pending: boolean;
  /** Why Cognito refused the last answer. The next answer clears it. */
  error: ChallengeError | undefined;
  /**
   * Sends the answer; ignores a second one meanwhile. Resolves with the error of a refused answer,
   * with undefined if it succeeds or the component has unmounted.
   */
  submit(answer: A): Promise<ChallengeError | undefined>;
}

/** Turns the promise of `onAnswer` into `pending` and `error`. Unmounting aborts its signal. */
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
      // The view may only be hidden, so reset `pending` for when it shows again.
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

/** Turns any exception into an error for the user and logs it for the developer. */
async function refusalOf(
  give: () => void | Promise<void>,
  reported: Set<string>,
): Promise<ChallengeError | undefined> {
  try {
    await give();
    return undefined;
  } catch (cause) {
    const failure = failureOf(cause, reported);
    // Show a `ChallengeError` at once; logging it can wait.
    return cause instanceof ChallengeError ? cause : failure;
  }
}
