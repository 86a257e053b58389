import type { ChallengeError } from '../challenge-error.ts';
import type { CodeDelivery } from '../challenges/delivery.ts';
import type { Challenge } from '../registry.ts';
import type { AuthenticationResult } from '../response/initiate-auth-response.ts';

/** Where a sign-in stands: what the person is shown now. */
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
  /** The name as typed; kept across restarts. */
  username: string;
  /** True while a call is on its way. Further answers are not sent until it is back. */
  pending: boolean;
  /** Why the last call was refused; gone with the next one. */
  error: ChallengeError | undefined;
}

/** Who is signing in? */
export interface Identify extends Common {
  at: 'identify';
  /** True when the flow cannot begin without a password: USER_SRP_AUTH, USER_PASSWORD_AUTH. */
  asksPassword: boolean;
  /** AWS's name of the challenge that most likely comes next, to be loaded meanwhile. */
  likelyNext?: string | undefined;
  /** What was just done, to be told before the next attempt. */
  notice: 'password-changed' | 'account-confirmed' | undefined;
}

/** The service asks something. */
export interface Challenged extends Common {
  at: 'challenge';
  challenge: Challenge;
  /**
   * Counts the challenges of this sign-in. The same number means the same screen, with what was
   * typed, even if the session behind it is a new one.
   */
  turn: number;
  /** When the session ends by the app client's setting, in ms since the epoch. */
  deadline: number;
  /** Other ways to sign in, AWS's names; PASSWORD stands for PASSWORD_SRP too. */
  alternatives: readonly string[];
  /** When a new code may be asked for, in ms since the epoch; absent where the service cannot. */
  resendAt: number | undefined;
}

/** A code was sent with which the person chooses a new password. */
export interface ResetPassword extends Common {
  at: 'reset-password';
  delivery: CodeDelivery | undefined;
  /** When a new code may be asked for, in ms since the epoch. */
  resendAt: number;
}

/** A code was sent that proves the address of a new account. */
export interface ConfirmSignUp extends Common {
  at: 'confirm-sign-up';
  delivery: CodeDelivery | undefined;
  /** When a new code may be asked for, in ms since the epoch. */
  resendAt: number;
}

/** Signed in, and asked whether this device is to be remembered. */
export interface RememberDevice extends Common {
  at: 'remember-device';
  tokens: AuthenticationResult;
  device: NewDevice;
}

/** A device the service saw for the first time. */
export interface NewDevice {
  /** Speaks for its user; absent where one's own server keeps the tokens. */
  accessToken: string | undefined;
  deviceKey: string;
  deviceGroupKey: string;
}

/** The session ended. One press begins again, with the name kept. */
export interface Expired extends Common {
  at: 'expired';
}

/** The sign-in cannot go on, and `error` says why. One press begins again. */
export interface Failed extends Common {
  at: 'failed';
  error: ChallengeError;
}

/** Tokens are here. */
export interface SignedIn extends Common {
  at: 'signed-in';
  tokens: AuthenticationResult;
}
