import type { ChallengeError, ErrorKind } from '../challenge-error.ts';
import { account } from './account.ts';
import type { Flow, FlowRules, RespondCommand } from './flow.ts';
import { call, initiate, settle } from './moves.ts';
import { expired, failed, identify, signedIn } from './screens.ts';
import type { SideCall } from './side-trips.ts';

/**
 * Decides what a refused call leads to. Nothing is a dead end: stay and try again, begin again,
 * choose a new password, confirm the account.
 */
export function refused(flow: Flow, error: ChallengeError, rules: FlowRules): Flow {
  const { state, command } = flow;
  // Signing in worked; that a device could not be remembered is no reason to undo it.
  if (state.at === 'remember-device') return settle(flow, signedIn(state, state.tokens));

  const begun = command?.type === 'initiate' ? command.reason : undefined;
  const elsewhere = begun || command?.type === 'respond' ? accountCare.get(error.kind) : undefined;
  if (elsewhere) return call(flow, elsewhere(state));

  if (begun?.type === 'again') {
    return settle(flow, { ...identify(rules, state.username), error: begun.refused });
  }
  // The code that confirmed the account cannot be given again.
  if (begun && state.at === 'confirm-sign-up') {
    return settle(flow, { ...identify(rules, state.username, 'account-confirmed'), error });
  }
  if (state.at !== 'challenge' || begun || error.sessionAlive !== false) {
    return settle(flow, { ...state, pending: false, error });
  }
  if (command?.type === 'respond' && refusedBefore.has(error.kind) && provedPassword(command)) {
    return rules.authFlow === 'USER_AUTH'
      ? initiate(state, undefined, { type: 'again', refused: error })
      : settle(flow, { ...identify(rules, state.username), error });
  }
  return settle(flow, sessionOver.has(error.kind) ? expired(state, error) : failed(state, error));
}

const sessionOver = new Set<ErrorKind>([
  'session-expired',
  'session-invalid',
  'session-used',
  'session-missing',
  'code-expired',
]);

/** What refuses a password, or the device that was to stand in for a second factor. */
const refusedBefore = new Set<ErrorKind>(['incorrect', 'attempts-exceeded', 'device-not-found']);

const accountCare = new Map<ErrorKind, (state: Flow['state']) => SideCall>([
  ['password-reset-required', account.forgotPassword],
  ['not-confirmed', account.resendConfirmationCode],
]);

// A silent challenge stands for the password that was typed before it.
const provedPassword = ({ answer }: RespondCommand): boolean =>
  answer === undefined || 'password' in answer;
