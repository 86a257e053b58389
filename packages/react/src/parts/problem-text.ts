'use client';
import type { ErrorKind } from '@countersign/core';
import type { Problem } from '../hooks/use-problems.ts';
import { useMessages } from '../messages.ts';
import { useSettings } from '../provider.tsx';
import { useDeferred } from './use-deferred.ts';

/**
 * Texts for problems that the form finds, and texts that replace the usual ones for the service's
 * errors.
 */
export type OwnTexts = { readonly [K in Problem['kind']]?: string };

/**
 * Returns the text for a problem. English texts load after the form. It never returns the service's
 * text, except a Lambda's with `showLambdaText`.
 */
export function useProblemText(
  problem: Problem | undefined,
  own: OwnTexts = {},
): string | undefined {
  const { errors, lambdaText } = useDeferred();
  const text = useMessages('errors', errors);
  const { showLambdaText } = useSettings();
  if (!problem) return undefined;
  const { kind } = problem;
  const usual = isFoundByForm(kind) ? 'invalid-parameter' : kind;
  const said = showLambdaText && kind === 'lambda' && lambdaText?.(problem.message);
  return (said || own[kind]) ?? text[usual] ?? text['network-failed'];
}

/** True for what the form finds before it sends anything. */
export const isFoundByForm = (kind: Problem['kind']): kind is Exclude<Problem['kind'], ErrorKind> =>
  kind === 'required' || kind === 'format' || kind === 'bounds';
