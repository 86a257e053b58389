import type { Problem } from '@countersign/react/hooks';
import { useAnswer } from '@countersign/react/hooks';
import { useRouter } from 'next/navigation';
import { useMemo } from 'react';

/** One call for the person: at most one at a time, and the page shows what became of it. */
export interface Call<A> {
  pending: boolean;
  /** Why it was refused; gone with the next attempt. */
  problem: Problem | undefined;
  run(input: A): void;
}

type Make<A> = (input: A, options: { signal: AbortSignal }) => Promise<unknown>;

/** Turns a call into `pending` and `problem`. */
export function useCall<A = void>(make: Make<A>): Call<A> {
  const { pending, error, submit } = useAnswer<A>(async (input, options) => {
    await make(input, options);
  });
  const problem = useMemo(
    () =>
      error && error.kind !== 'aborted' ? { kind: error.kind, retryAt: error.retryAt } : undefined,
    [error],
  );
  return { pending, problem, run: (input) => void submit(input) };
}

/** The same for a call that changes the account: afterwards, the server renders the sections again. */
export function useChange<A = void>(make: Make<A>): Call<A> {
  const router = useRouter();
  return useCall<A>(async (input, options) => {
    await make(input, options);
    router.refresh();
  });
}
