'use client';
import type { ReactNode } from 'react';
import { type Conversation, ConversationContext } from '../conversation.ts';
import { AnnouncerProvider } from '../parts/announcer.tsx';

/** Puts a sign-in around a view: who signs in, and the ways on that it has. */
export function InSignIn({
  children,
  ...overrides
}: Partial<Conversation> & { children: ReactNode }): ReactNode {
  return (
    <AnnouncerProvider>
      <ConversationContext.Provider value={{ ...conversation, ...overrides }}>
        {children}
      </ConversationContext.Provider>
    </AnnouncerProvider>
  );
}

const nothing = () => {};

const conversation: Conversation = {
  username: 'dana@example.com',
  pending: false,
  error: undefined,
  deadline: undefined,
  resendAt: undefined,
  alternatives: [],
  lastUsed: undefined,
  forgotPassword: undefined,
  changeUser: nothing,
  tryAnotherWay: nothing,
  startAgain: nothing,
};
