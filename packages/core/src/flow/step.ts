import { proofIn } from '../registry.ts';
import { account } from './account.ts';
import { begin, identify } from './begin.ts';
import { called, confirmed } from './called.ts';
import { asksPassword, type Flow, type FlowEvent, type FlowRules } from './flow.ts';
import { call, initiate, respond, settle } from './moves.ts';
import { type Outcome, readOutcome } from './outcome.ts';
import { refused } from './refused.ts';
import { challenged, codeSent, failed, rememberDevice, signedIn } from './screens.ts';
import { sideTripOf } from './side-trips.ts';

/**
 * Decides the next screen, and the next call if there is one. Pure: no clock, no network, no stored
 * secret.
 */
export function step(flow: Flow, event: FlowEvent, rules: FlowRules): Flow {
  // TypeScript cannot relate the event's type to the entry that it selects.
  const decide = decisions[event.type] as Decision<FlowEvent['type']>;
  return decide(flow, event, rules);
}

type Decision<T extends FlowEvent['type']> = (
  flow: Flow,
  event: Extract<FlowEvent, { type: T }>,
  rules: FlowRules,
) => Flow;

const decisions: { [T in FlowEvent['type']]: Decision<T> } = {
  identify: (_flow, { username, session }, rules) =>
    initiate(
      begin(rules, username),
      session === undefined ? rules.preferredChallenge : undefined,
      { type: 'begin' },
      session,
    ),

  signedUp: (_flow, { username, output, now }, rules) => {
    const flow = begin(rules, username);
    return output.UserConfirmed
      ? confirmed(flow, output, rules)
      : settle(flow, codeSent('confirm-sign-up', flow.state, output, now, rules));
  },

  answer: (flow, { answer }) => {
    if (flow.state.at !== 'challenge') return flow;
    const { challenge } = flow.state;
    const aside = sideTripOf(challenge)?.answer(challenge, answer);
    return aside ? call(flow, aside) : respond(flow, challenge, answer);
  },

  resend: (flow) => {
    const { state } = flow;
    if (state.at === 'reset-password') return call(flow, account.forgotPassword(state));
    if (state.at === 'confirm-sign-up') return call(flow, account.resendConfirmationCode(state));
    return state.at === 'challenge' && state.resendAt !== undefined
      ? initiate(flow, state.challenge.name, { type: 'resend' })
      : flow;
  },

  switchTo: (flow, { name }) =>
    flow.state.at === 'challenge' && flow.state.alternatives.length > 0
      ? // The user types the password on the list of choices.
        initiate(flow, name === 'PASSWORD' ? undefined : name, { type: 'switch' })
      : flow,

  forgotPassword: (flow, { username }, rules) => {
    const named = username ? begin(rules, username) : flow;
    return named.state.username ? call(named, account.forgotPassword(named.state)) : flow;
  },

  resetPassword: (flow, { code, newPassword }) =>
    flow.state.at === 'reset-password'
      ? call(flow, account.confirmForgotPassword(flow.state, code, newPassword))
      : flow,

  confirmSignUp: (flow, { code }) =>
    flow.state.at === 'confirm-sign-up'
      ? call(flow, account.confirmSignUp(flow.state, code))
      : flow,

  rememberDevice: (flow, { remember }) => {
    if (flow.state.at !== 'remember-device') return flow;
    const { tokens, device } = flow.state;
    return remember
      ? call(flow, account.rememberDevice(device))
      : settle(flow, signedIn(flow.state, tokens));
  },

  restart: (flow, _event, rules) =>
    asksPassword(rules) || !flow.state.username
      ? begin(rules, flow.state.username)
      : initiate(flow, rules.preferredChallenge, { type: 'begin' }),

  continueFrom: (_flow, { username, response, now }, rules) =>
    decisions.responded(begin(rules, username), { type: 'responded', response, now }, rules),

  responded: (flow, { response, now }, rules) => {
    const outcome = readOutcome(response);
    if ('error' in outcome) return settle(flow, failed(flow.state, outcome.error));
    if ('tokens' in outcome) return arrive(flow, outcome, rules);
    const { challenge, asked } = outcome;
    const named = { ...flow, userId: challenge.username ?? flow.userId };
    if (proofIn(challenge)) return respond(named, challenge, undefined);
    const shown = { ...settle(named, challenged(flow, challenge, now, rules)), asked };
    const aside = sideTripOf(challenge)?.begin(challenge);
    return aside ? call(shown, aside) : shown;
  },

  called: (flow, event, rules) => called(flow, event, rules),

  deviceConfirmed: (flow, { ask }) => {
    if (flow.command?.type !== 'keepDevice') return flow;
    const { tokens, device } = flow.command;
    return settle(
      flow,
      ask && device ? rememberDevice(flow.state, { tokens, device }) : signedIn(flow.state, tokens),
    );
  },

  // Continue without the device, with the user's password if it is still known.
  deviceRefused: (flow, { by, error }, rules) => {
    const { state } = flow;
    const preferred = rules.authFlow === 'USER_AUTH' ? by : undefined;
    if (by) return initiate(flow, preferred, { type: 'again', refused: undefined });
    return asksPassword(rules)
      ? settle(flow, { ...identify(rules, state.username), error })
      : initiate(flow, rules.preferredChallenge, { type: 'again', refused: error });
  },

  refused: (flow, event, rules) => refused(flow, event, rules),
};

/**
 * Completes the sign-in. First confirms a new device, and stores a known one if the app has a
 * store.
 */
function arrive(
  flow: Flow,
  { tokens, raw }: Extract<Outcome, { tokens: unknown }>,
  { remembersDevices }: FlowRules,
): Flow {
  const { accessToken, newDeviceMetadata } = tokens;
  const { deviceKey, deviceGroupKey } = newDeviceMetadata ?? {};
  const device =
    deviceKey && deviceGroupKey ? { accessToken, deviceKey, deviceGroupKey } : undefined;
  if (!device && !remembersDevices) return settle(flow, signedIn(flow.state, tokens));
  const { userId, state } = flow;
  const typed = state.username;
  return { ...flow, command: { type: 'keepDevice', tokens, raw, device, userId, typed } };
}
