import { ChallengeError } from '../challenge-error.ts';
import { wireNameOf } from '../challenges/parameters.ts';
import { loadFailure } from '../failure/load-failure.ts';
import type { Transport } from '../transport/transport.ts';
import { begin } from './begin.ts';
import type { SignInClient } from './client.ts';
import type { Flow, FlowEvent, FlowRules } from './flow.ts';
import { preload } from './load.ts';
import { loadEngine } from './load-engine.ts';
import { loadSrp } from './load-srp.ts';
import { transportOf } from './load-step-up.ts';
import type { CallContext } from './perform.ts';
import { createProofAhead } from './proof-ahead.ts';
import { createResume } from './resume.ts';
import { rulesOf } from './rules.ts';
import type { Secrets } from './secrets.ts';
import type { SignInEvent, SignInOptions } from './sign-in-options.ts';
import type { SignInState } from './state.ts';

type Engine = typeof import('./engine.ts');

/** Set once the code is loaded. Actions then run synchronously. */
let engine: Engine | undefined;

/**
 * Creates the sign-in of one user. `step` makes the decisions; the client makes the calls and
 * notifies listeners.
 * @throws {TypeError} if the flow needs a `userPoolId` and the options have none.
 */
export function createSignIn(options: SignInOptions): SignInClient {
  const rules = rulesOf(options);
  const now = options.now ?? Date.now;
  /** How far the service's clock is ahead of this machine's, in ms. */
  let ahead = 0;
  const callContext: CallContext = {
    transport: reporting(transportOf(options)),
    clientId: options.clientId,
    userPoolId: options.userPoolId,
    clientMetadata: options.clientMetadata,
    deviceStore: options.deviceStore,
    now,
    serviceNow: () => now() + ahead,
    onDate: (date) => {
      ahead = date - now();
    },
    rules,
  };
  const saved = createResume(options.storage, options.clientId);
  let flow = begin(rules, options.username);
  const proof = createProofAhead();
  /** Pending and waiting actions, by their JSON. */
  const line = new Map<string, Promise<void>>();
  let abort = new AbortController();
  const listeners = new Set<() => void>();
  const reported = new Set<string>();

  function show(next: Flow): void {
    if (next.state === flow.state) {
      flow = next;
      return;
    }
    flow = next;
    if (provesNext(flow.state, rules)) preload(loadSrp);
    if (!flow.state.pending) {
      saved.save(flow);
      options.onEvent?.(eventOf(flow.state));
    }
    for (const listener of listeners) listener();
  }

  async function run(event: FlowEvent, secrets: Secrets): Promise<void> {
    const { signal } = abort;
    // Any action takes the proof, because unused proofs are dropped.
    secrets.ahead = proof.take();
    const { step, perform } = engine ?? (await load());
    if (signal.aborted) return;
    const advance = (next: FlowEvent) => show(step(flow, next, rules));
    const taken = event.type === 'answer' && saved.isTaken(flow);
    advance(taken ? { type: 'refused', error: goesOnElsewhere(), now: now() } : event);
    while (flow.command) {
      const outcome = await perform(flow.command, secrets, signal, callContext).catch(
        async (cause) => {
          // The console tells the developer; the user gets their screen back.
          const error = new ChallengeError('Misconfigured', { cause });
          (await loadFailure()).tellDeveloper(error, reported);
          advance({ type: 'refused', error, now: now() });
          throw cause;
        },
      );
      if (outcome.type === 'refused') (await loadFailure()).tellDeveloper(outcome.error, reported);
      if (signal.aborted) return;
      advance(outcome);
    }
    if (flow.state.at !== 'failed' && flow.state.error) throw flow.state.error;
  }

  async function load(): Promise<Engine> {
    engine = await loadEngine();
    return engine;
  }

  // A second press during a call would use the session twice.
  async function once(event: FlowEvent, secrets: Secrets = {}): Promise<void> {
    const what = JSON.stringify([event, secrets], (name, value) =>
      name === 'now' ? undefined : value,
    );
    const before = [...line.values()].at(-1);
    const mine = line.get(what) ?? (before ? after(before, event, secrets) : run(event, secrets));
    line.set(what, mine);
    try {
      await mine;
    } finally {
      if (line.get(what) === mine) line.delete(what);
    }
  }

  // A different action is valid only for the screen that the user saw.
  async function after(before: Promise<void>, event: FlowEvent, secrets: Secrets): Promise<void> {
    const { signal } = abort;
    const screen = screenOf(flow.state);
    await before.catch(() => {});
    if (signal.aborted) return;
    if (screenOf(flow.state) !== screen) throw new ChallengeError('Aborted', { message: gone });
    await run(event, secrets);
  }

  function leave(): void {
    abort.abort();
    abort = new AbortController();
    line.clear();
    proof.take();
    saved.release();
    if (flow.state.pending) {
      show({ ...flow, state: { ...flow.state, pending: false }, command: undefined });
    }
  }

  return {
    getState: () => flow.state,
    subscribe(listener) {
      listeners.add(listener);
      saved.hold();
      preload(load);
      // It may be missing, which `checkOptions` reports.
      options.transport?.preload?.();
      // Load it now: once the network fails, it cannot load.
      void loadFailure().then(({ checkOptions }) => checkOptions(options, reported));
      if (provesNext(flow.state, rules)) preload(loadSrp);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) saved.release();
      };
    },
    expectPassword() {
      if (line.size === 0 && provesNext(flow.state, rules)) proof.begin();
    },
    identify: ({ username, password, session }) =>
      once({ type: 'identify', username, session }, { password }),
    continueFrom: (response, { username = '', password } = {}) =>
      once({ type: 'continueFrom', username, response, now: now() }, { password }),
    continueFromSignUp: (username, output) =>
      once({ type: 'signedUp', username, output, now: now() }),
    answer: (answer) => once({ type: 'answer', answer }),
    resend: () => once({ type: 'resend' }),
    switchTo: (name) => once({ type: 'switchTo', name }),
    forgotPassword: (username) => once({ type: 'forgotPassword', username }),
    resetPassword: (answer) => once({ type: 'resetPassword', ...answer }),
    confirmSignUp: (answer) => once({ type: 'confirmSignUp', ...answer }),
    rememberDevice: (remember) => once({ type: 'rememberDevice', remember }),
    restart: () => once({ type: 'restart' }),
    async resume() {
      const { signal } = abort;
      const { revive } = engine ?? (await load());
      // The user has started another action or left.
      if (signal.aborted || line.size > 0) return false;
      const resumed = saved.load((stored) => revive(stored, now(), rules));
      if (resumed) show(resumed);
      return resumed !== undefined;
    },
    changeUser() {
      leave();
      show(begin(rules, flow.state.username));
    },
    leave,
  };
}

/** Two pages share one session, which takes one answer. */
const goesOnElsewhere = () =>
  new ChallengeError('SessionExpired', {
    kind: 'session-used',
    message: 'Another page has continued this sign-in.',
  });

const gone = 'The screen changed before this action was sent, so it was not sent.';

/** Two states with the same value show the same screen. */
const screenOf = (state: SignInState) => (state.at === 'challenge' ? state.turn : state.at);

/**
 * An app's own transport may reject with anything. Broken code becomes `Misconfigured`, any other
 * rejection `NetworkFailed`. An aborted call is not sent.
 */
function reporting(transport: Transport): Transport {
  return async (operation, input, options) => {
    if (options?.signal?.aborted) throw new ChallengeError('Aborted');
    try {
      return await transport(operation, input, options);
    } catch (cause) {
      if (cause instanceof ChallengeError) throw cause;
      const code = (await loadFailure()).codeOfThrown(cause);
      throw new ChallengeError(code ?? 'NetworkFailed', { cause });
    }
  };
}

/** True if the user may enter a password here that the flow proves by SRP. */
function provesNext(state: SignInState, { authFlow, preferredChallenge }: FlowRules): boolean {
  if (state.at === 'challenge') {
    const { name, availableChallenges } = state.challenge;
    return name === 'PASSWORD_SRP' || availableChallenges.includes('PASSWORD_SRP');
  }
  const isSent = authFlow === 'USER_PASSWORD_AUTH' || preferredChallenge === 'PASSWORD';
  return state.at === 'identify' && state.asksPassword && !isSent;
}

function eventOf(state: SignInState): SignInEvent {
  return {
    at: state.at,
    ...(state.at === 'challenge' && { challenge: wireNameOf(state.challenge) }),
    ...(state.error && { error: state.error.code }),
  };
}
