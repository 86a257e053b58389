import type { Operations } from '../operations/operations.ts';

/**
 * Makes every call of the kit to Cognito or to the app's server. Resolves with the operation's
 * output as on the wire.
 *
 * Rejects with `ServiceError` if the service refuses the call, with `ChallengeError`
 * `NetworkFailed` if no response arrives, and with `ChallengeError` `Aborted` if the signal aborts.
 */
export interface Transport<Table extends OperationTable<Table> = Operations> {
  <O extends keyof Table & string>(
    operation: O,
    input: Table[O]['input'],
    options?: TransportOptions,
  ): Promise<Table[O]['output']>;
  /** Loads code for the first call ahead of time. */
  preload?(): void;
}

/** Operations by name, with their inputs and outputs. */
export type OperationTable<Table> = { [O in keyof Table]: { input: object; output: object } };

export interface TransportOptions {
  /** Aborts the call. */
  signal?: AbortSignal | undefined;
  /**
   * Called with the service's time, in ms since the epoch, from the `Date` header of each response,
   * including errors. The flow signs proofs with it. If a transport never calls it, the machine's
   * clock must be right.
   */
  onDate?: ((date: number) => void) | undefined;
  /** True for the call that begins a step-up: a relay adds the session's access token. */
  stepUp?: true | undefined;
}
