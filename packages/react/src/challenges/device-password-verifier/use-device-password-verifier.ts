'use client';
import { type Problem, useConversationProblem } from '../../hooks/use-problems.ts';
import type { ChallengeProps } from '../../types.ts';

/** The state of the silent challenge, whose answer the flow computes. */
export function useDevicePasswordVerifier(_props: ChallengeProps<'DEVICE_PASSWORD_VERIFIER'>): {
  problem: Problem | undefined;
} {
  return { problem: useConversationProblem() };
}
