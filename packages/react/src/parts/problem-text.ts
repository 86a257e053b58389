'use client';
import { messages as errors } from '../errors.messages.ts';
import type { Problem } from '../hooks/use-problems.ts';
import { useMessages } from '../messages.ts';

/** Words for what was found here; the service's errors have theirs. */
export interface OwnTexts {
  required?: string;
  format?: string;
}

/** The sentence for a problem. The service's own text is never shown. */
export function useProblemText(
  problem: Problem | undefined,
  own: OwnTexts = {},
): string | undefined {
  const text = useMessages('errors', errors);
  if (!problem) return undefined;
  if (problem.kind === 'required') return own.required ?? text['invalid-parameter'];
  if (problem.kind === 'format') return own.format ?? text['invalid-parameter'];
  return text[problem.kind];
}
