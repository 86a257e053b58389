import { ChallengeError } from '@countersign/core';
import { refusalOf } from '../cognito.ts';

/** What a call gives; its refusal is told as the page is told it. @throws {Refusal} */
export async function send<Output>(calling: Promise<Output>): Promise<Output> {
  try {
    return await calling;
  } catch (error) {
    throw error instanceof ChallengeError ? refusalOf(error) : error;
  }
}
