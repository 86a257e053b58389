'use client';
import { type ComponentProps, type ReactNode, useMemo } from 'react';
import { Challenge } from '../challenge.tsx';
import { ConversationContext, useConversation } from '../conversation.ts';
import { useSteppingUp } from './step-up-context.ts';

/** Gives views the name that the user knows, and no way to change it. */
export function Named({ children }: { children: ReactNode }): ReactNode {
  const conversation = useConversation();
  const { name } = useSteppingUp();
  const named = useMemo(
    () => conversation && { ...conversation, username: name, changeUser: undefined },
    [conversation, name],
  );
  return <ConversationContext.Provider value={named}>{children}</ConversationContext.Provider>;
}

/** The kit's own views, for a user whose name is fixed. */
export const NamedChallenge: typeof Challenge = (props): ReactNode => (
  <Named>
    <Challenge {...(props as ComponentProps<typeof Challenge>)} />
  </Named>
);
