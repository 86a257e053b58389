import type { ChallengeError, ErrorKind } from '../challenge-error.ts';
import { account } from './account.ts';
import { identify } from './begin.ts';
import type {
  CallCommand,
  CodeScreen,
  Flow,
  FlowEvent,
  FlowRules,
  RespondCommand,
} from './flow.ts';
import { call, initiate, settle } from './moves.ts';
import { codeSent, expired, failed, signedIn } from './screens.ts';
import type { SideCall } from './side-trip.ts';

/**
 * Decides what follows a refused call. There is always a next step: try again, start over, choose a
 * new password or confirm the account.
 */
export function refused(flow: Flow, { error, now }: RefusedEvent, rules: FlowRules): Flow {
  const { state, command } = flow;
  // The user is signed in. A failure to remember the device must not undo that.
  if (state.at === 'remember-device') return settle(flow, signedIn(state, state.tokens));
  if (error.kind === 'already-confirmed') {
    return settle(flow, identify(rules, state.username, 'account-confirmed'));
  }
  if (command?.type === 'call') {
    const screen = command.screen ?? (mayHaveCode(command, error) ? 'reset-password' : undefined);
    // The user may have an earlier code, even if Cognito cannot send another.
    if (screen)
      return settle(flow, {
        ...codeSent(screen, state, {}, now, { ...rules, resendSeconds: 0 }),
        error,
      });
  }
  const care = accountCare.get(error.kind);
  if (care) return call(flow, care.send(state), care.screen);

  const begun = command?.type === 'initiate' ? command.reason : undefined;
  if (begun?.type === 'again') {
    return settle(flow, { ...identify(rules, state.username), error: begun.refused ?? error });
  }
  // The code that confirmed the account works only once.
  if (begun && state.at === 'confirm-sign-up') {
    return settle(flow, { ...identify(rules, state.username, 'account-confirmed'), error });
  }
  if (state.at !== 'challenge' || begun || error.sessionAlive !== false) {
    return settle(flow, { ...state, pending: false, error });
  }
  if (command?.type === 'respond' && refusedBefore.has(error.kind) && provedPassword(command)) {
    return rules.authFlow === 'USER_AUTH'
      ? initiate(flow, undefined, { type: 'again', refused: error })
      : settle(flow, { ...identify(rules, state.username), error });
  }
  return settle(flow, sessionOver.has(error.kind) ? expired(state, error) : failed(state, error));
}

type RefusedEvent = Extract<FlowEvent, { type: 'refused' }>;

const sessionOver = new Set<ErrorKind>([
  'session-expired',
  'session-invalid',
  'session-used',
  'session-missing',
  'code-expired',
]);

/** The errors that refuse a password. */
const refusedBefore = new Set<ErrorKind>(['incorrect', 'attempts-exceeded']);

/** What the account needs first: the screen to show, and the call that sends its code. */
const accountCare = new Map<
  ErrorKind,
  { screen: CodeScreen; send: (state: Flow['state']) => SideCall }
>([
  ['password-reset-required', { screen: 'reset-password', send: account.forgotPassword }],
  ['not-confirmed', { screen: 'confirm-sign-up', send: account.resendConfirmationCode }],
]);

/** True after so many codes that Cognito sends no more. */
const mayHaveCode = ({ operation }: CallCommand, { code }: ChallengeError): boolean =>
  operation === 'ForgotPassword' && code === 'LimitExceededException';

// A silent challenge proves the password that the user typed before.
const provedPassword = ({ answer }: RespondCommand): boolean =>
  answer === undefined || 'password' in answer;
