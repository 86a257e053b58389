import type { Operations } from '../operations/operations.ts';
import type { AnswerOf, ChallengeName } from '../registry.ts';
import type { WireResponse } from '../wire.ts';
import type { SignInState } from './state.ts';

/**
 * One person's sign-in, from a name to tokens. Framework-free: `getState` and `subscribe`.
 *
 * An action resolves when the next screen is there, and rejects with the `ChallengeError` when the
 * service refused; the state says where that leads. The same action twice is one. Another one waits
 * for the one on its way, and is then sent, or rejects with `Aborted` when the screen it was meant for
 * is gone.
 */
export interface SignInClient {
  /** The same object until something changes. */
  getState(): SignInState;
  /** Calls back after every change; gives the way to stop. */
  subscribe(listener: () => void): () => void;
  /**
   * A password is about to be typed: for the moment its field takes the focus. Where it will be
   * proved by SRP, that is begun meanwhile; once for each attempt, and dropped when none is made.
   */
  expectPassword(): void;
  /**
   * Begins. The password is taken where the flow starts with one; the session where ConfirmSignUp
   * gave one, so that no second code is needed.
   */
  identify(credentials: { username: string; password?: string; session?: string }): Promise<void>;
  /** Begins in the middle, from an answer of the service that somebody else asked for. */
  continueFrom(
    response: WireResponse,
    credentials?: { username?: string; password?: string },
  ): Promise<void>;
  /**
   * Goes on from what SignUp gave: the code that was sent is asked for and signs in, or nothing has
   * to be confirmed.
   */
  continueFromSignUp(username: string, output: Operations['SignUp']['output']): Promise<void>;
  /** Answers the challenge shown. */
  answer(answer: AnswerOf<ChallengeName>): Promise<void>;
  /** Has a new code sent, where `resendAt` is set. */
  resend(): Promise<void>;
  /** Goes on with one of `alternatives`; without a name, shows the list to choose from. */
  switchTo(name?: string): Promise<void>;
  /** Has a code sent for choosing a new password, to the name given or the one in the state. */
  forgotPassword(username?: string): Promise<void>;
  /** Sets the new password with that code. */
  resetPassword(answer: { code: string; newPassword: string }): Promise<void>;
  /** Confirms a new account with the code that was sent for it. */
  confirmSignUp(answer: { code: string }): Promise<void>;
  /** Says whether this device is to be remembered. */
  rememberDevice(remember: boolean): Promise<void>;
  /** Begins again with the name kept. */
  restart(): Promise<void>;
  /**
   * After a reload: shows what was on screen, a challenge or a code to give, if it still lives and no
   * other sign-in of the page has taken it up. What is stored is read as strictly as an answer of the
   * service. Gives false, and changes nothing, where there is nothing to go on with.
   * @throws {ChallengeError} `NetworkFailed` when the code that reads it does not come.
   */
  resume(): Promise<boolean>;
  /** Back to the first screen, the name still in its field. */
  changeUser(): void;
  /** Aborts what is on its way and forgets every secret; the screen stays, and is at rest. */
  leave(): void;
}
