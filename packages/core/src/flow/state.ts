import type { ChallengeError } from '../challenge-error.ts';
import type { CodeDelivery } from '../challenges/delivery.ts';
import type { Challenge } from '../registry.ts';
import type { AuthenticationResult } from '../response/initiate-auth-response.ts';

/** The state of a sign-in: the screen that the user sees now. */
export type SignInState =
  | Identify
  | Challenged
  | ResetPassword
  | ConfirmSignUp
  | RememberDevice
  | Expired
  | Failed
  | SignedIn;

interface Common {
  /** The username as typed. It survives restarts. */
  username: string;
  /** True during a call. Other actions wait until it ends. */
  pending: boolean;
  /** Why the service refused the last call. The next call clears it. */
  error: ChallengeError | undefined;
}

/** The first screen: asks who is signing in. */
export interface Identify extends Common {
  at: 'identify';
  /** True if the flow starts with a password, as USER_SRP_AUTH and USER_PASSWORD_AUTH do. */
  asksPassword: boolean;
  /** AWS's name of the most likely next challenge, whose view can load now. */
  likelyNext?: string | undefined;
  /** What the user has just done, to announce above the form. */
  notice: 'password-changed' | 'account-confirmed' | undefined;
}

/** The service sent a challenge. */
export interface Challenged extends Common {
  at: 'challenge';
  challenge: Challenge;
  /**
   * Counts the challenge screens of this sign-in. While the number stays, keep the screen and the
   * user's input, even if the session is new.
   */
  turn: number;
  /** When the session ends, in ms since the epoch, from the app client's setting. */
  deadline: number;
  /** Other challenges that the user may choose, by AWS's names. PASSWORD includes PASSWORD_SRP. */
  alternatives: readonly string[];
  /**
   * When the user may request a new code, in ms since the epoch; undefined if the service cannot
   * send one.
   */
  resendAt: number | undefined;
}

/** Cognito sent a code for a new password. */
export interface ResetPassword extends Common {
  at: 'reset-password';
  delivery: CodeDelivery | undefined;
  /** When the user may request a new code, in ms since the epoch. */
  resendAt: number;
}

/** Cognito sent a code to confirm a new account. */
export interface ConfirmSignUp extends Common {
  at: 'confirm-sign-up';
  delivery: CodeDelivery | undefined;
  /** When the user may request a new code, in ms since the epoch. */
  resendAt: number;
}

/** The user is signed in and decides whether to remember this device. */
export interface RememberDevice extends Common {
  at: 'remember-device';
  tokens: AuthenticationResult;
  device: NewDevice;
}

/** A device that is new to the service. */
export interface NewDevice {
  /** The user's access token; undefined if a relay keeps the tokens. */
  accessToken: string | undefined;
  deviceKey: string;
  deviceGroupKey: string;
}

/** The session ended. `restart` starts over with the same username. */
export interface Expired extends Common {
  at: 'expired';
}

/** The sign-in cannot continue; `error` says why. `restart` starts over. */
export interface Failed extends Common {
  at: 'failed';
  error: ChallengeError;
}

/** The user is signed in, with tokens. */
export interface SignedIn extends Common {
  at: 'signed-in';
  tokens: AuthenticationResult;
}
