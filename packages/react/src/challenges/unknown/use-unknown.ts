'use client';
import { type Problem, useConversationProblem } from '../../hooks/use-problems.ts';
import type { ChallengeProps } from '../../types.ts';

/** What to name, and the way out where a sign-in runs around it. */
export function useUnknown({ challenge }: ChallengeProps<'UNKNOWN'>): {
  wireName: string;
  /** Why going on from here was refused. */
  problem: Problem | undefined;
} {
  return { wireName: challenge.wireName, problem: useConversationProblem() };
}
