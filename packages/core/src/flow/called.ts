import { ChallengeError } from '../challenge-error.ts';
import { malformed } from '../challenges/parameters.ts';
import { identify } from './begin.ts';
import type { CalledEvent, Flow, FlowRules, SideOperation } from './flow.ts';
import { initiate, respond, settle } from './moves.ts';
import { codeSent, deadline, failed, signedIn } from './screens.ts';

/** Decides what follows a call other than InitiateAuth and RespondToAuthChallenge. */
export function called(flow: Flow, event: CalledEvent, rules: FlowRules): Flow {
  // TypeScript cannot relate the event's operation to the entry that it selects.
  const decide = decisions[event.operation] as Decision<SideOperation>;
  return decide(flow, event, rules);
}

/** A confirmed account signs in: with its Session, or else from the first screen. */
export const confirmed = (flow: Flow, { Session }: { Session?: string }, rules: FlowRules): Flow =>
  rules.authFlow === 'USER_AUTH' && Session
    ? initiate(flow, undefined, { type: 'begin' }, Session)
    : settle(flow, identify(rules, flow.state.username, 'account-confirmed'));

type Decision<O extends SideOperation> = (
  flow: Flow,
  event: Extract<CalledEvent, { operation: O }>,
  rules: FlowRules,
) => Flow;

const decisions: { [O in SideOperation]: Decision<O> } = {
  AssociateSoftwareToken: (flow, { output, now }, rules) => {
    const { state } = flow;
    if (state.at !== 'challenge' || state.challenge.name !== 'MFA_SETUP') return flow;
    const { SecretCode: secretCode, Session: session } = output;
    if (!secretCode) return settle(flow, failed(state, malformed('SecretCode')));
    const challenge = { ...state.challenge, secretCode, session };
    return settle(flow, { ...state, challenge, deadline: deadline(now, rules), pending: false });
  },

  VerifySoftwareToken: (flow, { output }) => {
    const { state } = flow;
    if (state.at !== 'challenge') return flow;
    const { challenge } = state;
    const session = output.Session ?? challenge.session;
    if (output.Status === 'SUCCESS') return respond(flow, { ...challenge, session }, {});
    return settle(flow, {
      ...state,
      challenge: { ...challenge, session },
      pending: false,
      error: wrongCode(),
    });
  },

  ForgotPassword: (flow, { output, now }, rules) =>
    settle(flow, codeSent('reset-password', flow.state, output, now, rules)),

  ConfirmForgotPassword: (flow, _event, rules) =>
    settle(flow, identify(rules, flow.state.username, 'password-changed')),

  ResendConfirmationCode: (flow, { output, now }, rules) =>
    settle(flow, codeSent('confirm-sign-up', flow.state, output, now, rules)),

  ConfirmSignUp: (flow, { output }, rules) => confirmed(flow, output, rules),

  UpdateDeviceStatus: (flow) =>
    'tokens' in flow.state ? settle(flow, signedIn(flow.state, flow.state.tokens)) : flow,
};

/** VerifySoftwareToken can report a wrong code with HTTP 200. */
const wrongCode = () =>
  new ChallengeError('EnableSoftwareTokenMFAException', {
    kind: 'code-mismatch',
    retryable: true,
    sessionAlive: true,
    field: 'code',
  });
