import { ChallengeError } from '@countersign/core';
import { type Call, refusalOf } from '../cognito.ts';
import type { Input } from '../http/read-input.ts';

/** Calls Cognito, and turns its error into the page's. @throws {Refusal} */
export async function send(
  call: Call,
  operation: string,
  cognitoInput: Input,
  signal: AbortSignal,
): ReturnType<Call> {
  try {
    return await call(operation, cognitoInput, { signal });
  } catch (error) {
    throw error instanceof ChallengeError ? refusalOf(error) : error;
  }
}
