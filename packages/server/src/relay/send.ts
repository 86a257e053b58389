import { ChallengeError } from '@countersign/core';
import { type Call, refusalOf } from '../cognito.ts';
import { type Input, mapOf, textOf } from '../read-input.ts';

/** Calls, and tells a refusal without what only this server knows. @throws {Refusal} */
export async function send(
  call: Call,
  operation: string,
  made: Input,
  signal: AbortSignal,
): ReturnType<Call> {
  try {
    return await call(operation, made, { signal });
  } catch (error) {
    if (!(error instanceof ChallengeError)) throw error;
    const hidden = ['AccessToken', 'SecretHash', 'Session'].map((name) => textOf(made, name));
    const hashes = ['AuthParameters', 'ChallengeResponses'].map(
      (name) => mapOf(made, name)['SECRET_HASH'],
    );
    throw refusalOf(error, [...hidden, ...hashes]);
  }
}
