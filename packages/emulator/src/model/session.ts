import type { Level } from '../pools/acr-levels.ts';
import type { ChallengeName, ChallengeTypes } from './challenge-types.ts';

export interface SessionOf<N extends ChallengeName> {
  token: string;
  challenge: N;
  /** What the script needs to check the answer; it never leaves the emulator. */
  state: ChallengeTypes[N]['state'];
  signIn: SignIn;
  expiresAt: number;
  used: boolean;
  /** Set when a failed attempt has ended the session. */
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

/** A factor that a user has proven, as the `amr` claim names it. */
export type Method = 'pwd' | 'otp' | 'sms' | 'email_otp' | 'swk' | 'hwk';

/** What is known of a sign-in so far. Each session of the sign-in carries a copy. */
export interface SignIn {
  poolId: string;
  clientId: string;
  /** The name that the user typed: a username, an alias, or a name that nobody has. */
  typed: string;
  /** The canonical username; the same as `typed` when nobody has the name. */
  username: string;
  flow: Flow;
  /** True when nobody has the name. The answers look like a user's, and none succeeds. */
  simulated: boolean;
  deviceKey?: string;
  /** The first factors that USER_AUTH has offered. */
  available?: string[];
  /** What the user has proven, in this sign-in or with the access token of a step-up. */
  proven?: Method[];
  /** The level that a step-up has to reach. */
  target?: Level;
  /** The rounds of CUSTOM_AUTH so far, as triggers receive them. */
  rounds?: CustomRound[];
  /** Set on the pool's own sign-in page, which answers with a code in place of tokens. */
  hosted?: boolean;
  /** The trigger source of PreTokenGeneration when it is not `Authentication`. */
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
  /** The factor that ConfirmSignUp's code counts as; absent before ConfirmSignUp. */
  confirmedBy?: 'EMAIL_OTP' | 'SMS_OTP';
  expiresAt: number;
}
