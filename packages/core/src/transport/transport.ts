import type { Operations } from '../operations/operations.ts';

/**
 * The one way out: everything the kit asks of Cognito, or of one's own server, goes through it.
 * Resolves with the operation's output as on the wire.
 *
 * Rejects with `ServiceError` when the service refused, with `ChallengeError` `NetworkFailed` when
 * no answer came and `Aborted` when the signal fired.
 */
export interface Transport<Table extends OperationTable<Table> = Operations> {
  <O extends keyof Table & string>(
    operation: O,
    input: Table[O]['input'],
    options?: TransportOptions,
  ): Promise<Table[O]['output']>;
  /** Loads what the first call will need, where that is not here yet. */
  preload?(): void;
}

/** Operations by their name, with what goes in and what comes out. */
export type OperationTable<Table> = { [O in keyof Table]: { input: object; output: object } };

export interface TransportOptions {
  /** Aborts the call. */
  signal?: AbortSignal | undefined;
  /**
   * To be told the service's time, in ms since the epoch, from the header `Date` of each answer that
   * has one, refusals included: proofs are signed with it. A transport that does not know it tells
   * nothing, and the machine's clock has to be right.
   */
  onDate?: ((date: number) => void) | undefined;
}
