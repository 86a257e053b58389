'use client';
import { ChallengeError } from '@countersign/core/challenge-error';
import { useCallback } from 'react';
import { type StepUpDemand, useStepUp } from './use-step-up.ts';

/**
 * For `confirm` of an account's sections: asks for fresh proof in place of the password.
 * The function rejects with a `ChallengeError` of kind `aborted` if the user cancels.
 */
export function useConfirm(demand: StepUpDemand): () => Promise<void> {
  const prove = useStepUp(proven, demand);
  return useCallback(async () => {
    if (!(await prove())) throw new ChallengeError('Aborted');
  }, [prove]);
}

const proven = () => true;
