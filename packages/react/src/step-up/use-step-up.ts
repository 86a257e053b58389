'use client';
import {
  type Demand,
  type StepUpRequirement,
  stepUpOf,
  wantedFor,
} from '@countersign/core/step-up';
import { useCallback, useEffect, useRef } from 'react';
import { type AnySession, useProvided } from '../session/session-context.ts';
import { type Desk, deskOf } from './desk.ts';

/** What an action demands of the user's sign-in. */
export interface StepUpDemand extends Demand {
  /** The pool's names of the levels, lowest first. Default: Cognito's. */
  levels?: readonly string[] | undefined;
}

/**
 * Returns a function that runs `action`, and first asks the user to prove more if the session's level or
 * age is not enough. It also asks if a server refuses the action, by a 401 of RFC 9470 as its result or
 * error, or by `StepUpRequired`, and then runs the action once more. Needs a `<StepUp>` on the page.
 *
 * The function resolves with the action's result; with undefined if the user cancels or the component
 * unmounts meanwhile. Calls while one is pending join it. It rejects when the action does.
 * @throws {TypeError} outside of a `<SessionProvider>`.
 */
export function useStepUp<Args extends unknown[], Result>(
  action: (...args: Args) => Result | Promise<Result>,
  demand: StepUpDemand = {},
): (...args: Args) => Promise<Result | undefined> {
  const { session } = useProvided();
  const latest = useRef({ action, demand });
  const running = useRef<Promise<Result | undefined>>(undefined);
  const leaving = useRef<AbortController>(undefined);

  useEffect(() => {
    latest.current = { action, demand };
  });
  useEffect(() => {
    const controller = new AbortController();
    leaving.current = controller;
    return () => controller.abort();
  }, []);

  return useCallback(
    (...args: Args) => {
      const { levels, ...wanted } = latest.current.demand;
      const { signal } = leaving.current ?? new AbortController();
      running.current ??= stepUpFor(
        deskOf(session),
        wantedFor(wanted, levels),
        async () => latest.current.action(...args),
        signal,
      ).finally(() => {
        running.current = undefined;
      });
      return running.current;
    },
    [session],
  );
}

async function stepUpFor<Result>(
  desk: Desk,
  wanted: StepUpRequirement,
  run: () => Promise<Result>,
  signal: AbortSignal,
): Promise<Result | undefined> {
  const isBare = wanted.acrValues.length === 0 && wanted.maxAge === undefined;
  if (!isBare && !desk.isMet(wanted) && !(await desk.ask(wanted, signal))) return undefined;
  const first = run();
  const refusedBy = stepUpOf(await first.catch((error) => error));
  if (!refusedBy) return first;
  return (await desk.ask(refusedBy, signal)) ? run() : undefined;
}

/** For `fetchWith`: asks the user when an API demands a stronger sign-in. */
export const onStepUp =
  (session: AnySession) =>
  (wanted: StepUpRequirement): Promise<boolean> =>
    deskOf(session).ask(wanted, new AbortController().signal);
