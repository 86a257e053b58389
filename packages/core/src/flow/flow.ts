import type { ChallengeError } from '../challenge-error.ts';
import type { AnswerOf, Challenge, ChallengeName } from '../registry.ts';
import type { AuthFlow } from '../transport/operations.ts';
import type { WireResponse } from '../wire.ts';
import type { SignInState } from './state.ts';

/** A sign-in between two events: what is shown, what to call, what to remember. No secret. */
export interface Flow {
  state: SignInState;
  /** The call on its way; its outcome is the next event. */
  command: Command | undefined;
  /** The last user name the service gave. It wants that one back, not what was typed. */
  userId: string | undefined;
}

/** What the app decided once. */
export interface FlowRules {
  authFlow: AuthFlow;
  preferredChallenge: string | undefined;
  /** Lifetime of a session by the app client's setting, in seconds. */
  sessionSeconds: number;
  /** Pause before a new code may be asked for, in seconds. */
  resendSeconds: number;
}

export type FlowEvent =
  | { type: 'identify'; username: string }
  | { type: 'answer'; answer: AnswerOf<ChallengeName> }
  | { type: 'resend' }
  | { type: 'switchTo'; name: string | undefined }
  | { type: 'restart' }
  | { type: 'changeUser' }
  /** The service answered; `now` in ms since the epoch. */
  | { type: 'responded'; response: WireResponse; now: number }
  | { type: 'refused'; error: ChallengeError };

export type Command = InitiateCommand | RespondCommand;

export interface InitiateCommand {
  type: 'initiate';
  username: string;
  preferred: string | undefined;
  reason: InitiateReason;
}

/**
 * Why a sign-in is begun, which says what its outcome means: `again` when a password was refused
 * and took the session with it, so that the person can retype it on the same screen.
 */
export type InitiateReason =
  | { type: 'begin' }
  | { type: 'switch' }
  | { type: 'resend' }
  | { type: 'again'; refused: ChallengeError };

export interface RespondCommand {
  type: 'respond';
  challenge: Challenge;
  /** What the person gave; nothing for a silent challenge. */
  answer: AnswerOf<ChallengeName> | undefined;
  username: string;
}

/** True when the flow cannot begin without a password. */
export const asksPassword = ({ authFlow, preferredChallenge }: FlowRules): boolean =>
  authFlow !== 'USER_AUTH' || isPassword(preferredChallenge);

/** PASSWORD and PASSWORD_SRP are one thing to a person. */
export const isPassword = (name: string | undefined): boolean =>
  name === 'PASSWORD' || name === 'PASSWORD_SRP';
