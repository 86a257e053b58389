import type { SignInClient } from '@countersign/core/flow';
import { meets, type StepUpRequirement } from '@countersign/core/step-up';
import type { AnySession } from '../session/session-context.ts';

/** A step-up that an action waits for. `<StepUp>` shows it. */
export interface StepUpRequest {
  readonly wanted: StepUpRequirement;
  /** The sign-in, once it has begun. */
  client?: SignInClient | undefined;
  /** Ends the step-up: true if the user has proven what was asked for. */
  settle(proven: boolean): void;
}

/** Where actions ask for a step-up, and where `<StepUp>` finds it: one at a time for a session. */
export interface Desk {
  /** Returns what the component with this mark has to show. Only the first on the page shows it. */
  shownBy(mark: object): StepUpRequest | undefined;
  subscribe(listener: () => void): () => void;
  /** Registers a `<StepUp>`. Returns a function that removes it again. */
  open(mark: object): () => void;
  /** True if the sign-in is strong and fresh enough, as far as the page can tell. */
  isMet(wanted: StepUpRequirement): boolean;
  /** True if the sign-in's level is enough, whatever its age. */
  hasLevel(wanted: StepUpRequirement): boolean;
  /** Notes that the pool has no levels: only the age of the sign-in counts from here on. */
  withoutLevels(): void;
  /**
   * Resolves with true once the user has proven it, with false if they cancel or `signal` aborts.
   * @throws {TypeError} if no `<StepUp>` is on the page.
   */
  ask(wanted: StepUpRequirement, signal: AbortSignal): Promise<boolean>;
}

const desks = new WeakMap<AnySession, Desk>();

export function deskOf(session: AnySession): Desk {
  const desk = desks.get(session) ?? createDesk(session);
  desks.set(session, desk);
  return desk;
}

/** Seconds that a sign-in stays fresh where a pool has no levels and the app names no age. */
const freshSeconds = 300;

function createDesk(session: AnySession): Desk {
  const listeners = new Set<() => void>();
  const marks = new Set<object>();
  let open: { request: StepUpRequest; outcome: Promise<boolean> } | undefined;
  let hasLevels = true;
  const tell = () => {
    for (const listener of listeners) listener();
  };

  function begin(wanted: StepUpRequirement, signal: AbortSignal): Promise<boolean> {
    let resolve = (_proven: boolean) => {};
    const outcome = new Promise<boolean>((settled) => {
      resolve = settled;
    });
    const request: StepUpRequest = {
      wanted,
      settle(proven) {
        if (open?.request !== request) return;
        open = undefined;
        signal.removeEventListener('abort', cancel);
        request.client?.leave();
        tell();
        resolve(proven);
      },
    };
    const cancel = () => request.settle(false);
    open = { request, outcome };
    signal.addEventListener('abort', cancel);
    tell();
    return outcome;
  }

  const desk: Desk = {
    shownBy: (mark) => ([...marks][0] === mark ? open?.request : undefined),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    open(mark) {
      marks.add(mark);
      tell();
      return () => {
        marks.delete(mark);
        tell();
        // StrictMode removes and registers a component at once.
        queueMicrotask(() => marks.size === 0 && open?.request.settle(false));
      };
    },
    isMet({ acrValues, maxAge }) {
      const state = session.getState();
      if (state.status !== 'signed-in') return false;
      const wanted =
        hasLevels || acrValues.length === 0
          ? { acrValues, maxAge }
          : { acrValues: [], maxAge: maxAge ?? freshSeconds };
      return meets(state, wanted, Date.now());
    },
    hasLevel: ({ acrValues }) =>
      acrValues.length > 0 && desk.isMet({ acrValues, maxAge: undefined }),
    withoutLevels() {
      hasLevels = false;
    },
    async ask(wanted, signal) {
      if (marks.size === 0) {
        throw new TypeError(
          'There is no <StepUp> on the page, so nobody can prove more. Put one inside the <SessionProvider>.',
        );
      }
      const earlier = open;
      if (!earlier) return !signal.aborted && begin(wanted, signal);
      // Two actions at once share one dialog. The second asks again only if it demands more.
      const proven = await earlier.outcome;
      if (!proven || signal.aborted) return false;
      return desk.isMet(wanted) || desk.ask(wanted, signal);
    },
  };
  return desk;
}
