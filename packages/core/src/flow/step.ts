import type { ErrorKind } from '../challenge-error.ts';
import type { AnswerOf, Challenge, ChallengeName } from '../registry.ts';
import { isSilent } from './computed.ts';
import {
  asksPassword,
  type Flow,
  type FlowEvent,
  type FlowRules,
  type InitiateReason,
  type RespondCommand,
} from './flow.ts';
import { readOutcome } from './outcome.ts';
import { challenged, expired, failed, identify, signedIn, waiting } from './screens.ts';
import type { SignInState } from './state.ts';

/**
 * Decides what comes next: the screen, and the call to make, if any. Pure: no clock, no network,
 * nothing secret is kept.
 */
export function step(flow: Flow, event: FlowEvent, rules: FlowRules): Flow {
  // The event's own type picks its decision, which TypeScript cannot follow through an index.
  const decide = decisions[event.type] as Decision<FlowEvent['type']>;
  return decide(flow, event, rules);
}

/** The first state: nobody has said who they are. */
export const begin = (rules: FlowRules, username = ''): Flow => ({
  state: identify(rules, username),
  command: undefined,
  userId: undefined,
});

type Decision<T extends FlowEvent['type']> = (
  flow: Flow,
  event: Extract<FlowEvent, { type: T }>,
  rules: FlowRules,
) => Flow;

const decisions: { [T in FlowEvent['type']]: Decision<T> } = {
  identify: (_flow, { username }, rules) =>
    initiate(identify(rules, username), rules.preferredChallenge, { type: 'begin' }),

  answer: (flow, { answer }) =>
    flow.state.at === 'challenge' ? respond(flow, flow.state.challenge, answer) : flow,

  resend: ({ state, ...flow }) =>
    state.at === 'challenge' && state.resendAt !== undefined
      ? initiate(state, state.challenge.name, { type: 'resend' })
      : { state, ...flow },

  switchTo: ({ state, ...flow }, { name }) =>
    state.at === 'challenge' && state.alternatives.length > 0
      ? // A password has to be typed first, and the list of choices is where that is done.
        initiate(state, name === 'PASSWORD' ? undefined : name, { type: 'switch' })
      : { state, ...flow },

  restart: ({ state }, _event, rules) =>
    asksPassword(rules) || !state.username
      ? begin(rules, state.username)
      : initiate(state, rules.preferredChallenge, { type: 'begin' }),

  changeUser: ({ state }, _event, rules) => begin(rules, state.username),

  responded: (flow, { response, now }, rules) => {
    const outcome = readOutcome(response);
    if ('error' in outcome) return settle(flow, failed(flow.state, outcome.error));
    if ('tokens' in outcome) return settle(flow, signedIn(flow.state, outcome.tokens));
    const { challenge } = outcome;
    const named = { ...flow, userId: challenge.username ?? flow.userId };
    return isSilent(challenge)
      ? respond(named, challenge, undefined)
      : settle(named, challenged(flow, challenge, now, rules));
  },

  refused: (flow, { error }, rules) => {
    const { state, command } = flow;
    if (command?.type === 'initiate' && command.reason.type === 'again') {
      return settle(flow, { ...identify(rules, state.username), error: command.reason.refused });
    }
    if (state.at !== 'challenge' || command?.type !== 'respond' || error.sessionAlive !== false) {
      return settle(flow, { ...state, pending: false, error });
    }
    if (passwordRefused.has(error.kind) && provedPassword(command)) {
      return rules.authFlow === 'USER_AUTH'
        ? initiate(state, undefined, { type: 'again', refused: error })
        : settle(flow, { ...identify(rules, state.username), error });
    }
    return settle(flow, sessionOver.has(error.kind) ? expired(state, error) : failed(state, error));
  },
};

const sessionOver = new Set<ErrorKind>(['session-expired', 'session-invalid', 'session-used']);
const passwordRefused = new Set<ErrorKind>(['incorrect', 'attempts-exceeded']);

// A silent challenge stands for the password that was typed before it.
const provedPassword = ({ answer }: RespondCommand): boolean =>
  answer === undefined || 'password' in answer;

const initiate = (
  state: SignInState,
  preferred: string | undefined,
  reason: InitiateReason,
): Flow => ({
  state: waiting(state),
  command: { type: 'initiate', username: state.username, preferred, reason },
  userId: undefined,
});

const respond = (
  flow: Flow,
  challenge: Challenge,
  answer: AnswerOf<ChallengeName> | undefined,
): Flow => ({
  ...flow,
  state: waiting(flow.state),
  command: { type: 'respond', challenge, answer, username: flow.userId ?? flow.state.username },
});

const settle = (flow: Flow, state: SignInState): Flow => ({ ...flow, state, command: undefined });
