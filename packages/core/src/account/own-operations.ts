import type { Operations } from '../operations/operations.ts';
import type { Operation } from '../operations/rules.ts';

/** Operations that act on the account of an AccessToken. */
export type OwnOperation = {
  [O in Operation]: 'AccessToken' extends keyof Operations[O]['input'] ? O : never;
}[Operation];

/** Their input. The token is added by the client, or by the relay. */
export type OwnInput<O extends OwnOperation> = Omit<
  Operations[O]['input'],
  'AccessToken' | 'Session'
>;
