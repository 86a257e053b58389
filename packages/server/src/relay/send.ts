import { ChallengeError } from '@countersign/core';
import { type Call, refusalOf } from '../cognito.ts';
import type { Input } from '../http/read-input.ts';

/** Calls, and tells a refusal as the page is told it. @throws {Refusal} */
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
