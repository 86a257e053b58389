'use client';
import { useMemo } from 'react';
import { useAnswer } from '../hooks/use-answer.ts';
import { type Problem, problemOf } from '../hooks/use-problems.ts';
import type { OnAnswer } from '../types.ts';

/** One call for the user: at most one at a time, and the page shows what became of it. */
export interface Action<A> {
  pending: boolean;
  /** Why it was refused; gone with the next attempt. */
  problem: Problem | undefined;
  run(input: A): void;
}

/** Turns a call into `pending` and `problem`. Leaving aborts its signal. */
export function useAction<A>(act: OnAnswer<A>): Action<A> {
  const { pending, error, submit } = useAnswer<A>(act);
  const problem = useMemo(() => problemOf(error), [error]);
  return { pending, problem, run: (input) => void submit(input) };
}
