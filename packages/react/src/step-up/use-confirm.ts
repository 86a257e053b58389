'use client';
import { ChallengeError } from '@countersign/core/challenge-error';
import { wantedFor } from '@countersign/core/step-up';
import { useCallback } from 'react';
import { useProvided } from '../session/session-context.ts';
import { deskOf } from './desk.ts';
import type { StepUpDemand } from './use-step-up.ts';

/**
 * For `confirm` of an account's sections: asks the user to prove more in place of the password,
 * unless the sign-in is strong and fresh enough. The function rejects with a `ChallengeError` of kind `aborted` if the user
 * cancels, and when its signal aborts.
 * @throws {TypeError} outside of a `<SessionProvider>`.
 */
export function useConfirm({
  level,
  maxAge,
  levels,
}: StepUpDemand): (options?: { signal?: AbortSignal }) => Promise<void> {
  const { session } = useProvided();
  return useCallback(
    async ({ signal = new AbortController().signal } = {}) => {
      const desk = deskOf(session);
      const wanted = wantedFor({ level, maxAge }, levels);
      if (desk.isMet(wanted) || (await desk.ask(wanted, signal))) return;
      throw new ChallengeError('Aborted');
    },
    [session, level, maxAge, levels],
  );
}
