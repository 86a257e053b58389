'use client';
import type { ReactNode } from 'react';
import { type Problem, useConversationProblem } from '../hooks/use-problems.ts';
import { useAnnouncement } from './announcer.tsx';
import { ErrorBox } from './error-box.tsx';
import { useProblemText } from './problem-text.ts';
import { Wait } from './wait.tsx';

/**
 * The problem of a whole form. It is announced and does not move the focus. Class:
 * `.cs-form-error`.
 */
export function FormError({ problem }: { problem: Problem | undefined }): ReactNode {
  const text = useProblemText(problem);
  useAnnouncement('assertive', text, problem);
  if (!text) return null;
  return (
    <ErrorBox>
      <p>{text}</p>
      {problem?.retryAt !== undefined && <Wait key={problem.retryAt} until={problem.retryAt} />}
    </ErrorBox>
  );
}

/** The problem of the sign-in's last call, for a screen that makes no call itself. */
export function ConversationError(): ReactNode {
  return <FormError problem={useConversationProblem()} />;
}
