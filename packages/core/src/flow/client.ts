import type { AnswerOf, ChallengeName } from '../registry.ts';
import type { SignInState } from './state.ts';

/** One person's sign-in, from a name to tokens. Framework-free: `getState` and `subscribe`. */
export interface SignInClient {
  /** The same object until something changes. */
  getState(): SignInState;
  /** Calls back after every change; gives the way to stop. */
  subscribe(listener: () => void): () => void;
  /** Begins. The password is taken where the flow starts with one. */
  identify(credentials: { username: string; password?: string }): Promise<void>;
  /**
   * Answers the challenge shown. Resolves when the next screen is there; rejects with the
   * `ChallengeError` when the same one stays. A second answer while one is on its way is not
   * sent: it settles as the first does.
   */
  answer(answer: AnswerOf<ChallengeName>): Promise<void>;
  /** Has a new code sent, where `resendAt` is set. */
  resend(): Promise<void>;
  /** Goes on with one of `alternatives`; without a name, shows the list to choose from. */
  switchTo(name?: string): Promise<void>;
  /** Begins again with the name kept. */
  restart(): Promise<void>;
  /** Back to the first screen, the name still in its field. */
  changeUser(): void;
  /** Aborts what is on its way and forgets every secret. */
  leave(): void;
}
