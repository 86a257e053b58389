import type { Input } from '../input.ts';

const triggers = [
  'PreSignUp',
  'PostConfirmation',
  'PreAuthentication',
  'PostAuthentication',
  'PreTokenGeneration',
  'CustomMessage',
  'DefineAuthChallenge',
  'CreateAuthChallenge',
  'VerifyAuthChallengeResponse',
] as const;

export function readLambdas(input: Input | undefined): Map<string, string> {
  const lambdas = new Map<string, string>();
  for (const name of triggers) {
    const arn = input?.optionalText(name, { min: 1, max: 2048 });
    if (arn) lambdas.set(name, arn);
  }
  const versioned = input?.object('PreTokenGenerationConfig')?.optionalText('LambdaArn');
  if (versioned) lambdas.set('PreTokenGeneration', versioned);
  return lambdas;
}
