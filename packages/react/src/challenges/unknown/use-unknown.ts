'use client';
import { useConversation } from '../../conversation.ts';
import type { ChallengeProps } from '../../types.ts';

/** What to name, and the way out where a sign-in runs around it. */
export function useUnknown({ challenge }: ChallengeProps<'UNKNOWN'>): {
  wireName: string;
  startAgain: (() => void) | undefined;
} {
  return { wireName: challenge.wireName, startAgain: useConversation()?.startAgain };
}
