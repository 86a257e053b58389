'use client';
import type { Problem } from '../hooks/use-problems.ts';
import { useMessages } from '../messages.ts';
import { useSettings } from '../provider.tsx';
import { useLater } from './use-later.ts';

/** Words for what was found here, and better ones than the usual for what the service found. */
export type OwnTexts = { readonly [K in Problem['kind']]?: string };

/**
 * The sentence for a problem; in English it may follow a moment later. The service's own is none of
 * them, but for `showLambdaText`.
 */
export function useProblemText(
  problem: Problem | undefined,
  own: OwnTexts = {},
): string | undefined {
  const { errors, lambdaText } = useLater();
  const text = useMessages('errors', errors);
  const { showLambdaText } = useSettings();
  if (!problem) return undefined;
  const { kind } = problem;
  const usual = kind === 'required' || kind === 'format' ? 'invalid-parameter' : kind;
  const said = showLambdaText && kind === 'lambda' && lambdaText?.(problem.message);
  return (said || own[kind]) ?? text[usual] ?? text['network-failed'];
}
