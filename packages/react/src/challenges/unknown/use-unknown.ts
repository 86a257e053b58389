'use client';
import { type Problem, useConversationProblem } from '../../hooks/use-problems.ts';
import type { ChallengeProps } from '../../types.ts';

/** The name to show, and the way out if a sign-in surrounds the view. */
export function useUnknown({ challenge }: ChallengeProps<'UNKNOWN'>): {
  wireName: string;
  /** Why Cognito refused the last action. */
  problem: Problem | undefined;
} {
  return { wireName: challenge.wireName, problem: useConversationProblem() };
}
