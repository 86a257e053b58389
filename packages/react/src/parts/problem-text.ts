'use client';
import { messages as errors } from '../errors.messages.ts';
import type { Problem } from '../hooks/use-problems.ts';
import { useMessages } from '../messages.ts';

/** Words for what was found here, and better ones than the usual for what the service found. */
export type OwnTexts = { readonly [K in Problem['kind']]?: string };

/** The sentence for a problem. The service's own text is never shown. */
export function useProblemText(
  problem: Problem | undefined,
  own: OwnTexts = {},
): string | undefined {
  const text = useMessages('errors', errors);
  if (!problem) return undefined;
  const { kind } = problem;
  const usual = kind === 'required' || kind === 'format' ? 'invalid-parameter' : kind;
  return own[kind] ?? text[usual];
}
