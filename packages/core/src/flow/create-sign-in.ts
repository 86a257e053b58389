import { ChallengeError } from '../challenge-error.ts';
import { encodeAnswer, wireNameOf } from '../encode-answer.ts';
import { startSrp } from '../srp/index.ts';
import type { AuthFlow } from '../transport/operations.ts';
import type { Transport } from '../transport/transport.ts';
import type { WireResponse } from '../wire.ts';
import type { SignInClient } from './client.ts';
import { beginProof, type Computing, computeAnswer, type Secrets } from './computed.ts';
import type { Command, FlowEvent, FlowRules, InitiateCommand, RespondCommand } from './flow.ts';
import { begin, step } from './step.ts';

export interface SignInOptions {
  /** Where calls go: `fetchTransport({ region })`, the AWS SDK's client, one's own server. */
  transport: Transport;
  clientId: string;
  /** Needed for SRP, e.g. `us-east-1_TjaQrWn2x`. */
  userPoolId?: string | undefined;
  /** How to begin. Default: `USER_AUTH`, where the person chooses. */
  authFlow?: AuthFlow | undefined;
  /** With USER_AUTH: asked for first, e.g. `EMAIL_OTP`. */
  preferredChallenge?: string | undefined;
  /** For the pool's Lambda triggers; sent with each call. */
  clientMetadata?: Record<string, string> | undefined;
  /** The app client's AuthSessionValidity, in seconds. Default: 180. */
  sessionSeconds?: number | undefined;
  /** Pause before a new code may be asked for, in seconds. Default: 30. */
  resendSeconds?: number | undefined;
  /** The name to begin with, e.g. from a link. */
  username?: string | undefined;
  /** Told what happens: names and outcomes, never what was typed. */
  onEvent?: ((event: SignInEvent) => void) | undefined;
  /** Milliseconds since the epoch. Default: `Date.now`. */
  now?: (() => number) | undefined;
}

export interface SignInEvent {
  at: ReturnType<SignInClient['getState']>['at'];
  /** AWS's name of the challenge shown. */
  challenge?: string;
  /** Why the last call was refused, e.g. `CodeMismatchException`. */
  error?: string;
}

/**
 * One person's sign-in. Decisions are `step`'s; this makes the calls and tells who listens.
 * @throws {TypeError} when the flow needs a `userPoolId` and there is none.
 */
export function createSignIn(options: SignInOptions): SignInClient {
  const { transport, clientId, userPoolId, clientMetadata, now = Date.now } = options;
  const rules: FlowRules = {
    authFlow: options.authFlow ?? 'USER_AUTH',
    preferredChallenge: options.preferredChallenge,
    sessionSeconds: options.sessionSeconds ?? 180,
    resendSeconds: options.resendSeconds ?? 30,
  };
  if (rules.authFlow === 'USER_SRP_AUTH' && !userPoolId) {
    throw new TypeError(
      'USER_SRP_AUTH got no userPoolId, and its name is part of what is proved. Pass userPoolId.',
    );
  }

  let flow = begin(rules, options.username);
  let running: Promise<void> | undefined;
  let abort = new AbortController();
  const listeners = new Set<() => void>();

  function advance(event: FlowEvent): void {
    const before = flow.state;
    flow = step(flow, event, rules);
    if (flow.state === before) return;
    if (!flow.state.pending) options.onEvent?.(eventOf(flow.state));
    for (const listener of listeners) listener();
  }

  async function run(event: FlowEvent, secrets: Secrets = {}): Promise<void> {
    const { signal } = abort;
    advance(event);
    while (flow.command) {
      const outcome = await perform(flow.command, secrets, signal);
      if (signal.aborted) return;
      advance(outcome);
    }
    if (flow.state.at !== 'failed' && flow.state.error) throw flow.state.error;
  }

  // A second press while a call is on its way would spend the session twice.
  function once(event: FlowEvent, secrets?: Secrets): Promise<void> {
    running ??= run(event, secrets).finally(() => {
      running = undefined;
    });
    return running;
  }

  async function perform(
    command: Command,
    secrets: Secrets,
    signal: AbortSignal,
  ): Promise<FlowEvent> {
    const computing: Computing = { secrets, userPoolId, startSrp, now };
    try {
      const response =
        command.type === 'initiate'
          ? await initiate(command, computing, signal)
          : await respond(command, computing, signal);
      return { type: 'responded', response, now: now() };
    } catch (error) {
      if (!(error instanceof ChallengeError)) throw error;
      return { type: 'refused', error };
    }
  }

  const metadata = clientMetadata && { ClientMetadata: clientMetadata };

  function initiate(
    { username, preferred }: InitiateCommand,
    computing: Computing,
    signal: AbortSignal,
  ): Promise<WireResponse> {
    const input = {
      AuthFlow: rules.authFlow,
      ClientId: clientId,
      AuthParameters: { USERNAME: username, ...openings[rules.authFlow](computing, preferred) },
      ...metadata,
    };
    return transport('InitiateAuth', input, { signal });
  }

  async function respond(
    { challenge, answer, username }: RespondCommand,
    computing: Computing,
    signal: AbortSignal,
  ): Promise<WireResponse> {
    const input = {
      ClientId: clientId,
      ChallengeName: wireNameOf(challenge),
      ...(challenge.session !== undefined && { Session: challenge.session }),
      ChallengeResponses: encodeAnswer(
        challenge,
        await computeAnswer(challenge, answer, computing),
        { username },
      ),
      ...metadata,
    };
    return transport('RespondToAuthChallenge', input, { signal });
  }

  function leave(): void {
    abort.abort();
    abort = new AbortController();
    running = undefined;
  }

  return {
    getState: () => flow.state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    identify: ({ username, password }) => once({ type: 'identify', username }, { password }),
    answer: (answer) => once({ type: 'answer', answer }),
    resend: () => once({ type: 'resend' }),
    switchTo: (name) => once({ type: 'switchTo', name }),
    restart: () => once({ type: 'restart' }),
    changeUser() {
      leave();
      advance({ type: 'changeUser' });
    },
    leave,
  };
}

type Opening = (computing: Computing, preferred: string | undefined) => Record<string, string>;

const bySrp: Opening = (computing) => ({ SRP_A: beginProof(computing) });
const byPassword: Opening = ({ secrets }) => ({ PASSWORD: secrets.password ?? '' });
const alone: Opening = () => ({});

/** What goes along with USERNAME. Source: Cognito API reference, InitiateAuth, AuthParameters. */
const openings: { [F in AuthFlow]: Opening } = {
  USER_SRP_AUTH: bySrp,
  USER_PASSWORD_AUTH: byPassword,
  USER_AUTH: (computing, preferred) =>
    preferred === undefined
      ? {}
      : {
          PREFERRED_CHALLENGE: preferred,
          ...(withPreferred.get(preferred) ?? alone)(computing, preferred),
        },
};

const withPreferred = new Map<string, Opening>([
  ['PASSWORD', byPassword],
  ['PASSWORD_SRP', bySrp],
]);

function eventOf(state: ReturnType<SignInClient['getState']>): SignInEvent {
  return {
    at: state.at,
    ...(state.at === 'challenge' && { challenge: wireNameOf(state.challenge) }),
    ...(state.error && { error: state.error.code }),
  };
}
