import type { Operation, Operations } from './operations.ts';

/**
 * The one way out: everything the kit asks of Cognito, or of one's own server, goes through it.
 * Resolves with the operation's output as on the wire.
 *
 * Rejects with `ServiceError` when the service refused, with `ChallengeError` `NetworkFailed` when
 * no answer came and `Aborted` when the signal fired.
 */
export type Transport = <O extends Operation>(
  operation: O,
  input: Operations[O]['input'],
  options?: { signal?: AbortSignal | undefined },
) => Promise<Operations[O]['output']>;
