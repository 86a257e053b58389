'use client';
import type { ChallengeError } from '@countersign/core';
import { type Context, createContext, useContext } from 'react';

/**
 * What surrounds a challenge while a whole sign-in is running: who signs in, what else they can do,
 * how long they have. `<SignIn>` provides it; a view standing alone does without.
 */
export interface Conversation {
  /** The name as typed. */
  username: string;
  /** True while a call that began before this screen was there is on its way. */
  pending: boolean;
  /** Why the last call was refused, where the view did not ask for it itself. */
  error: ChallengeError | undefined;
  /** When the session ends, in ms since the epoch. */
  deadline: number | undefined;
  /** When a new code may be asked for, in ms since the epoch. */
  resendAt: number | undefined;
  /** Other ways to sign in, AWS's names. */
  alternatives: readonly string[];
  /** The way that was used last time; a hint beside the choice, nothing more. */
  lastUsed: string | undefined;
  /** Where a forgotten password is reset: an address, or what to do, for this name or another. */
  forgotPassword: string | ((username?: string) => void) | undefined;
  changeUser: () => void;
  tryAnotherWay: () => void;
  startAgain: () => void;
}

export const ConversationContext: Context<Conversation | undefined> = createContext<
  Conversation | undefined
>(undefined);

/** The sign-in around this view, if there is one. */
export const useConversation = (): Conversation | undefined => useContext(ConversationContext);
