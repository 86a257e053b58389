import type { ChallengeError } from '../challenge-error.ts';
import { deliveryOf } from '../challenges/delivery.ts';
import type { CodeDeliveryOutput } from '../operations/shapes.ts';
import type { Challenge } from '../registry.ts';
import type { AuthenticationResult } from '../response/initiate-auth-response.ts';
import { type CodeScreen, type Flow, type FlowRules, isPassword } from './flow.ts';
import type {
  Challenged,
  Expired,
  Failed,
  RememberDevice,
  SignedIn,
  SignInState,
} from './state.ts';

const idleFields = ({ username }: SignInState) => ({ username, pending: false, error: undefined });

export const expired = (state: SignInState, error: ChallengeError): Expired => ({
  ...idleFields(state),
  at: 'expired',
  error,
});

export const failed = (state: SignInState, error: ChallengeError): Failed => ({
  ...idleFields(state),
  at: 'failed',
  error,
});

export const signedIn = (state: SignInState, tokens: AuthenticationResult): SignedIn => ({
  ...idleFields(state),
  at: 'signed-in',
  tokens,
});

export const rememberDevice = (
  state: SignInState,
  { tokens, device }: Pick<RememberDevice, 'tokens' | 'device'>,
): RememberDevice => ({ ...idleFields(state), at: 'remember-device', tokens, device });

/** A screen that asks for a code outside any challenge. */
export function codeSent<At extends CodeScreen>(
  at: At,
  state: SignInState,
  { CodeDeliveryDetails: sent }: CodeDeliveryOutput,
  now: number,
  rules: FlowRules,
) {
  return {
    ...idleFields(state),
    at,
    delivery: deliveryOf(sent, 'DeliveryMedium', 'Destination'),
    resendAt: now + rules.resendSeconds * 1000,
  };
}

/** The same screen during a call. `failed` keeps its error, which is all that it shows. */
export const waiting = (state: SignInState): SignInState =>
  state.at === 'failed'
    ? { ...state, pending: true }
    : { ...state, pending: true, error: undefined };

/** The screen of a challenge: a new one, or the current one with a new session. */
export function challenged(
  { state, command }: Flow,
  challenge: Challenge,
  now: number,
  rules: FlowRules,
): Challenged {
  const shown = state.at === 'challenge' ? state : undefined;
  const reason = command?.type === 'initiate' ? command.reason : undefined;
  const stays =
    shown?.challenge.name === challenge.name &&
    (reason?.type === 'resend' || reason?.type === 'again');
  const offered = offeredWith(challenge, shown, command);
  const firstFactor = rules.authFlow === 'USER_AUTH' && offered.includes(challenge.name);
  return {
    ...idleFields(state),
    at: 'challenge',
    error: reason?.type === 'again' ? reason.refused : undefined,
    challenge,
    turn: (shown?.turn ?? 0) + (stays ? 0 : 1),
    deadline: deadline(now, rules),
    alternatives: alternativesTo(challenge, offered),
    resendAt: firstFactor && 'delivery' in challenge ? now + rules.resendSeconds * 1000 : undefined,
  };
}

/** When a session that starts now ends, in ms since the epoch. */
export const deadline = (now: number, rules: FlowRules): number =>
  now + rules.sessionSeconds * 1000;

/** The response's list of challenges, or the list that the user just chose from. */
function offeredWith(
  challenge: Challenge,
  shown: Challenged | undefined,
  command: Flow['command'],
): readonly string[] {
  if (challenge.availableChallenges.length > 0 || !shown) return challenge.availableChallenges;
  return chosenBy(command) === challenge.name ? shown.challenge.availableChallenges : [];
}

function chosenBy(command: Flow['command']): string | undefined {
  if (command?.type === 'initiate') return command.preferred;
  if (command?.type !== 'respond' || !command.answer) return undefined;
  return 'choice' in command.answer ? command.answer.choice : undefined;
}

function alternativesTo(challenge: Challenge, offered: readonly string[]): readonly string[] {
  // SELECT_CHALLENGE is the list itself.
  if (challenge.name === 'SELECT_CHALLENGE') return [];
  const merge = (name: string) => (isPassword(name) ? 'PASSWORD' : name);
  return [...new Set(offered.map(merge))].filter((name) => name !== merge(challenge.name));
}
