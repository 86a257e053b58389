import { ChallengeError, type ErrorKind } from '@countersign/core';
import { type AccountClient, type AccountData, createAccount } from '@countersign/core/account';

type Answer = object | (() => unknown);

export interface TestAccount extends AccountClient {
  /** What was asked of Cognito, in turn. */
  readonly calls: readonly (readonly [operation: string, input: object])[];
  readonly inputOf: (operation: string) => object | undefined;
}

/** An account behind a transport that answers by operation; nothing to say is an empty answer. */
export function ownAccount(
  answers: Readonly<Record<string, Answer>> = {},
  initial?: Partial<AccountData>,
): TestAccount {
  const calls: [string, object][] = [];
  const account = createAccount({
    initial,
    transport: async (operation, input) => {
      calls.push([operation, input]);
      const answer = answers[operation] ?? {};
      return (await (typeof answer === 'function' ? answer() : answer)) as never;
    },
  });
  const inputOf = (name: string) => calls.find(([operation]) => operation === name)?.[1];
  return { ...account, calls, inputOf };
}

/** An answer that refuses, as a transport does. */
export const refusing = (kind: ErrorKind, field?: string) => (): never => {
  throw new ChallengeError('Refused', { kind, field, retryable: true });
};

/** An answer that never comes. */
export const silent = (): Promise<never> => new Promise(() => {});
