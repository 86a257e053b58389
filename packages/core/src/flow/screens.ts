import type { ChallengeError } from '../challenge-error.ts';
import type { Challenge } from '../registry.ts';
import type { AuthenticationResult } from '../response/initiate-auth-response.ts';
import { asksPassword, type Flow, type FlowRules, isPassword } from './flow.ts';
import type { Challenged, Expired, Failed, Identify, SignedIn, SignInState } from './state.ts';

export const identify = (rules: FlowRules, username: string): Identify => ({
  at: 'identify',
  username,
  asksPassword: asksPassword(rules),
  pending: false,
  error: undefined,
});

export const expired = ({ username }: SignInState, error: ChallengeError): Expired => ({
  at: 'expired',
  username,
  pending: false,
  error,
});

export const failed = ({ username }: SignInState, error: ChallengeError): Failed => ({
  at: 'failed',
  username,
  pending: false,
  error,
});

export const signedIn = ({ username }: SignInState, tokens: AuthenticationResult): SignedIn => ({
  at: 'signed-in',
  username,
  pending: false,
  error: undefined,
  tokens,
});

/** The same screen, with a call on its way. A failed one keeps its reason: that is what it shows. */
export const waiting = (state: SignInState): SignInState =>
  state.at === 'failed'
    ? { ...state, pending: true }
    : { ...state, pending: true, error: undefined };

/** A challenge to show: a new screen, or the present one with a new session behind it. */
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
    at: 'challenge',
    username: state.username,
    pending: false,
    error: reason?.type === 'again' ? reason.refused : undefined,
    challenge,
    turn: (shown?.turn ?? 0) + (stays ? 0 : 1),
    deadline: now + rules.sessionSeconds * 1000,
    alternatives: alternativesTo(challenge, offered),
    resendAt: firstFactor && 'delivery' in challenge ? now + rules.resendSeconds * 1000 : undefined,
  };
}

/** The service's list, or the one just chosen from when it does not repeat it. */
function offeredWith(
  challenge: Challenge,
  shown: Challenged | undefined,
  command: Flow['command'],
): readonly string[] {
  if (challenge.availableChallenges.length > 0 || !shown) return challenge.availableChallenges;
  const chosen =
    command?.type === 'initiate'
      ? command.preferred
      : command?.answer && 'choice' in command.answer && command.answer.choice;
  return chosen === challenge.name ? shown.challenge.availableChallenges : [];
}

function alternativesTo(challenge: Challenge, offered: readonly string[]): readonly string[] {
  // SELECT_CHALLENGE is the list itself.
  if (challenge.name === 'SELECT_CHALLENGE') return [];
  const merge = (name: string) => (isPassword(name) ? 'PASSWORD' : name);
  return [...new Set(offered.map(merge))].filter((name) => name !== merge(challenge.name));
}
