'use client';
import type { ReactNode } from 'react';
import { type Problem, useConversationProblem } from '../hooks/use-problems.ts';
import { useAnnouncement } from './announcer.tsx';
import { ErrorBox } from './error-box.tsx';
import { useProblemText } from './problem-text.ts';
import { Wait } from './wait.tsx';

/** Why the form as a whole was refused. Announced; the focus stays. Class: `.cs-form-error`. */
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

/** For a screen that sends nothing itself: why the last call of the sign-in around it was refused. */
export function ConversationError(): ReactNode {
  return <FormError problem={useConversationProblem()} />;
}
