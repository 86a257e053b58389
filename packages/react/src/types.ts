import type { AnswerOf, ChallengeName, ChallengeOf } from '@countersign/core';
import type { Ref } from 'react';

/** The props of every challenge component. */
export interface ChallengeProps<N extends ChallengeName> {
  /** The decoded challenge, from `decodeChallenge`. */
  challenge: ChallengeOf<N>;
  /**
   * Called with the user's answer. The view is pending until the returned promise settles. If it
   * rejects, the view shows the reason and keeps the user's input.
   */
  onAnswer: OnAnswer<AnswerOf<N>>;
  /** Sends a new code, for challenges that ask for one. Without it there is no button. */
  onResend?: (() => Promise<void>) | undefined;
  /** Added to the root element. */
  className?: string | undefined;
  /** The root element. As a prop of a function component this needs React 19. */
  ref?: Ref<HTMLElement> | undefined;
}

/** `signal` aborts if the view unmounts before the promise settles. */
export type OnAnswer<A> = (answer: A, options: { signal: AbortSignal }) => void | Promise<void>;
