'use client';
import type { ChallengeError } from '@countersign/core';
import type { Pool } from '@countersign/core/pool';
import { type Context, createContext, useContext } from 'react';

/**
 * The sign-in around a challenge: who signs in, what else they can do and how long they have.
 * `<SignIn>` provides it; a standalone challenge has none.
 */
export interface Conversation {
  /** The pool, if the app passed it. */
  pool?: Pool | undefined;
  /** The username as typed. */
  username: string;
  /** True during a call that started before this screen was mounted. */
  pending: boolean;
  /** Why Cognito refused the last call, if the view did not make it. */
  error: ChallengeError | undefined;
  /** When the session ends, in ms since the epoch. */
  deadline: number | undefined;
  /** When the user may request a new code, in ms since the epoch. */
  resendAt: number | undefined;
  /** Other ways to sign in, AWS's names. */
  alternatives: readonly string[];
  /** AWS's name of the challenge that the user chose last time; views show it as a hint. */
  lastUsed: string | undefined;
  /**
   * Where users reset a password: a URL, or a function that takes the username. Undefined if there
   * is no such place.
   */
  forgotPassword: string | ((username?: string) => void) | undefined;
  /** Returns to the first screen; undefined if the name is fixed, as in a step-up. */
  changeUser: (() => void) | undefined;
  tryAnotherWay: () => void;
  startAgain: () => void;
}

export const ConversationContext: Context<Conversation | undefined> = createContext<
  Conversation | undefined
>(undefined);

/** Returns the sign-in around this view, if there is one. */
export const useConversation = (): Conversation | undefined => useContext(ConversationContext);
