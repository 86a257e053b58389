import type { Input } from '../input.ts';
import { triggerNames } from '../lambdas/trigger.ts';

/**
 * Reads which function each trigger of a pool calls.
 * @returns ARNs by the trigger's name.
 */
export function readLambdas(input: Input | undefined): Map<string, string> {
  const lambdas = new Map<string, string>();
  for (const name of triggerNames) {
    const arn = input?.optionalText(name);
    if (arn) lambdas.set(name, arn);
  }
  const versioned = input?.object('PreTokenGenerationConfig')?.optionalText('LambdaArn');
  if (versioned) lambdas.set('PreTokenGeneration', versioned);
  return lambdas;
}
