import type { AnswerOf, Challenge, ChallengeName } from '../registry.ts';
import type { CallCommand, CodeScreen, Flow, InitiateReason } from './flow.ts';
import { waiting } from './screens.ts';
import type { SideCall } from './side-trip.ts';
import type { SignInState } from './state.ts';

/** Starts a sign-in. It drops the service's username, which belongs to the sign-in before. */
export const initiate = (
  { state, asked }: Pick<Flow, 'state' | 'asked'>,
  preferred: string | undefined,
  reason: InitiateReason,
  session?: string,
): Flow => ({
  state: waiting(state),
  command: { type: 'initiate', username: state.username, preferred, reason, session },
  userId: undefined,
  asked,
});

export const respond = (
  flow: Flow,
  challenge: Challenge,
  answer: AnswerOf<ChallengeName> | undefined,
): Flow => ({
  ...flow,
  state: waiting(flow.state),
  command: {
    type: 'respond',
    challenge,
    answer,
    username: flow.userId ?? flow.state.username,
    typed: flow.state.username,
  },
});

export const call = (flow: Flow, { operation, input }: SideCall, screen?: CodeScreen): Flow => ({
  ...flow,
  state: waiting(flow.state),
  // Generic in the operation, so that TypeScript checks each caller's input against it.
  command: { type: 'call', operation, input, screen } as CallCommand,
});

/** No further call: the user acts next. */
export const settle = (flow: Flow, state: SignInState): Flow => ({
  ...flow,
  state,
  command: undefined,
});
