import type { AnswerOf, ChallengeName, ChallengeOf } from '@countersign/core';
import type { Ref } from 'react';

/** What every challenge component takes. */
export interface ChallengeProps<N extends ChallengeName> {
  /** The decoded challenge: what `decodeChallenge` gave. */
  challenge: ChallengeOf<N>;
  /**
   * Takes the person's answer. While the promise it gives back is open the view is pending; when it
   * rejects, the view says why and keeps what was typed.
   */
  onAnswer: OnAnswer<AnswerOf<N>>;
  /** Has a new code sent; without it no such button is shown. For challenges that ask for a code. */
  onResend?: (() => Promise<void>) | undefined;
  /** Added to the root element. */
  className?: string | undefined;
  /** The root element. As a prop of a function component this needs React 19. */
  ref?: Ref<HTMLElement> | undefined;
}

/** `signal` fires when the view is left before the answer is through. */
export type OnAnswer<A> = (answer: A, options: { signal: AbortSignal }) => void | Promise<void>;
