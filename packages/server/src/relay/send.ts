import { ChallengeError } from '@countersign/core';
import { refusalOf } from '../cognito.ts';

/** Waits for a call to Cognito, and turns its error into the page's. @throws {Refusal} */
export async function send<Output>(calling: Promise<Output>): Promise<Output> {
  try {
    return await calling;
  } catch (error) {
    throw error instanceof ChallengeError ? refusalOf(error) : error;
  }
}
