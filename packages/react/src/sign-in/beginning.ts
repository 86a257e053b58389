import type { SignInClient, SignInState } from '@countersign/core/flow';

/**
 * A sign-in whose first screen is there before its flow is: that comes as a file of its own, right
 * after the first paint, or with the first thing that needs it.
 */
export interface Beginning {
  getState(): SignInState;
  subscribe(listener: () => void): () => void;
  /** The flow, once it is here. */
  client(): SignInClient | undefined;
  /**
   * Loads the flow, and makes the client with it.
   * @throws {ChallengeError} `NetworkFailed` when the code does not come.
   */
  ready(): Promise<SignInClient>;
  /** True when there may be a screen to go on with after a reload. */
  mayResume(): boolean;
  /** Aborts what is on its way and forgets every secret. */
  leave(): void;
}
