'use client';
import { type Problem, useConversationProblem } from '../../hooks/use-problems.ts';
import type { ChallengeProps } from '../../types.ts';

/** Nobody is asked: whoever runs the sign-in computes the answer. This says how it stands. */
export function usePasswordVerifier(_props: ChallengeProps<'PASSWORD_VERIFIER'>): {
  problem: Problem | undefined;
} {
  return { problem: useConversationProblem() };
}
