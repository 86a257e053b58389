import type { Operations } from '../operations/operations.ts';
import type { AnswerOf, ChallengeName } from '../registry.ts';
import type { WireResponse } from '../wire.ts';
import type { SignInState } from './state.ts';

/**
 * One user's sign-in, from username to tokens, for any framework: `getState` and `subscribe`.
 *
 * An action resolves when the state holds the next screen. It rejects with a `ChallengeError` if
 * the service refuses it; the state then says what comes next. Repeating a pending action joins it.
 * A different action waits for the pending one; then it is sent, or rejects with `Aborted` if its
 * screen is gone.
 */
export interface SignInClient {
  /** Returns the same object until the state changes. */
  getState(): SignInState;
  /** Calls `listener` after every change. Returns a function that unsubscribes it. */
  subscribe(listener: () => void): () => void;
  /**
   * Call it when a password field takes the focus. If the flow proves the password by SRP, the
   * client starts the proof while the user types. Each attempt takes one proof; unused proofs are
   * dropped.
   */
  expectPassword(): void;
  /**
   * Starts the sign-in. Pass `password` if the flow starts with one. Pass `session` from
   * ConfirmSignUp to sign in without a second code.
   */
  identify(credentials: { username: string; password?: string; session?: string }): Promise<void>;
  /** Continues a sign-in that other code started, from its last response. */
  continueFrom(
    response: WireResponse,
    credentials?: { username?: string; password?: string },
  ): Promise<void>;
  /**
   * Continues from the output of SignUp: asks for the code that Cognito sent, then signs in. Signs
   * in at once if the account needs no confirmation.
   */
  continueFromSignUp(username: string, output: Operations['SignUp']['output']): Promise<void>;
  /** Answers the current challenge. */
  answer(answer: AnswerOf<ChallengeName>): Promise<void>;
  /** Sends a new code. Has an effect only while the state has a `resendAt`. */
  resend(): Promise<void>;
  /** Switches to one of `alternatives`; without a name, shows the list of choices. */
  switchTo(name?: string): Promise<void>;
  /** Sends a code for a new password, to `username` or to the one in the state. */
  forgotPassword(username?: string): Promise<void>;
  /** Sets the new password with the code. */
  resetPassword(answer: { code: string; newPassword: string }): Promise<void>;
  /** Confirms a new account with the code that Cognito sent. */
  confirmSignUp(answer: { code: string }): Promise<void>;
  /** Tells Cognito whether to remember this device. */
  rememberDevice(remember: boolean): Promise<void>;
  /** Starts over with the same username. */
  restart(): Promise<void>;
  /**
   * Restores the screen after a reload: a challenge, or a form for a code. It validates the stored
   * sign-in as strictly as a response of the service. Resolves with false, and changes nothing, if
   * the stored sign-in is missing, invalid or expired, or another sign-in of this page restored it.
   * @throws {ChallengeError} `NetworkFailed` if the code for it fails to load.
   */
  resume(): Promise<boolean>;
  /** Returns to the first screen and keeps the username in its field. */
  changeUser(): void;
  /** Aborts pending calls and drops every secret. The screen stays, no longer pending. */
  leave(): void;
}
