import type { ChallengeName, ChallengeTypes } from './challenge-types.ts';

export interface SessionOf<N extends ChallengeName> {
  token: string;
  challenge: N;
  /** What checks the answer; never sent. */
  state: ChallengeTypes[N]['state'];
  signIn: SignIn;
  expiresAt: number;
  used: boolean;
  /** A failed attempt ended it. */
  ended?: boolean;
}

export type SessionFor<N extends ChallengeName> = N extends ChallengeName ? SessionOf<N> : never;

export type Session = SessionFor<ChallengeName>;

export type Flow =
  | 'USER_AUTH'
  | 'USER_SRP_AUTH'
  | 'USER_PASSWORD_AUTH'
  | 'CUSTOM_AUTH'
  | 'ADMIN_USER_PASSWORD_AUTH';

/** What one sign-in has gathered so far; it travels in the session. */
export interface SignIn {
  poolId: string;
  clientId: string;
  /** The name as typed: an alias, or a user that does not exist. */
  typed: string;
  /** Canonical user name; equals `typed` for a simulated user. */
  username: string;
  flow: Flow;
  /** Nobody has this name; answers look alike and never succeed. */
  simulated: boolean;
  deviceKey?: string;
  /** What was available for the first factor (USER_AUTH). */
  available?: string[];
  /** Rounds of CUSTOM_AUTH, as the triggers see them. */
  rounds?: CustomRound[];
  /** What PreTokenGeneration is told, when it is not a plain sign-in. */
  tokenSource?: 'NewPasswordChallenge' | 'AuthenticateDevice';
}

interface CustomRound {
  challengeName: string;
  challengeResult: boolean;
  challengeMetadata?: string;
}

export interface SignUpSession {
  clientId: string;
  username: string;
  /** The channel whose code was given; absent before ConfirmSignUp. */
  confirmedBy?: 'EMAIL_OTP' | 'SMS_OTP';
  expiresAt: number;
}
