import type { SignInClient, SignInState } from '@countersign/core/flow';

/**
 * A sign-in that shows its first screen before the flow's code has loaded. That code loads right
 * after the first paint, or with the first action that needs it.
 */
export interface Beginning {
  getState(): SignInState;
  subscribe(listener: () => void): () => void;
  /** Returns the client, once the flow's code has loaded. */
  client(): SignInClient | undefined;
  /**
   * Loads the flow and creates the client.
   * @throws {ChallengeError} `NetworkFailed` if the code fails to load.
   */
  ready(): Promise<SignInClient>;
  /** True if the storage may hold a screen to restore. */
  mayResume(): boolean;
  /** Aborts pending calls and drops every secret. */
  leave(): void;
}
