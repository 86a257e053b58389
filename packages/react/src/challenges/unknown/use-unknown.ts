'use client';
import type { ChallengeError } from '@countersign/core';
import { useConversation } from '../../conversation.ts';
import type { ChallengeProps } from '../../types.ts';

/** What to name, and the way out where a sign-in runs around it. */
export function useUnknown({ challenge }: ChallengeProps<'UNKNOWN'>): {
  wireName: string;
  /** Why going on from here was refused. */
  problem: ChallengeError | undefined;
} {
  const conversation = useConversation();
  return {
    wireName: challenge.wireName,
    problem: conversation?.error,
  };
}
