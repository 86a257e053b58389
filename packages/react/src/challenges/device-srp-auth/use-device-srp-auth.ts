'use client';
import { type Problem, useConversationProblem } from '../../hooks/use-problems.ts';
import type { ChallengeProps } from '../../types.ts';

/** The state of the silent challenge, whose answer the flow computes. */
export function useDeviceSrpAuth(_props: ChallengeProps<'DEVICE_SRP_AUTH'>): {
  problem: Problem | undefined;
} {
  return { problem: useConversationProblem() };
}
