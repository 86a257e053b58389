'use client';
import type { ReactNode } from 'react';
import { type Problem, useToldProblem } from '../hooks/use-problems.ts';
import { useAnnouncement } from './announcer.tsx';
import { AlertIcon } from './icons.tsx';
import { useProblemText } from './problem-text.ts';
import { Wait } from './wait.tsx';

/** Why the form as a whole was refused. Announced; the focus stays. Class: `.cs-form-error`. */
export function FormError({ problem }: { problem: Problem | undefined }): ReactNode {
  const text = useProblemText(problem);
  useAnnouncement('assertive', text, problem);
  if (!text) return null;
  return (
    <div className="cs-form-error">
      <AlertIcon />
      <div>
        <p>{text}</p>
        {problem?.retryAt !== undefined && <Wait key={problem.retryAt} until={problem.retryAt} />}
      </div>
    </div>
  );
}

/** For a screen that sends nothing itself: why the last call of the sign-in around it was refused. */
export function ConversationError(): ReactNode {
  return <FormError problem={useToldProblem()} />;
}

export interface FieldErrorProps {
  id: string;
  problem: Problem | undefined;
  text: string | undefined;
  /** True where an error summary speaks for all fields. */
  quiet?: boolean | undefined;
}

/** What is wrong with one field; the field is described by it. Class: `.cs-field-error`. */
export function FieldError({ id, problem, text, quiet = false }: FieldErrorProps): ReactNode {
  useAnnouncement('assertive', text, quiet ? undefined : problem);
  if (!text) return null;
  return (
    <p id={id} className="cs-field-error">
      <AlertIcon />
      <span>{text}</span>
    </p>
  );
}
