'use client';
import type { ReactNode } from 'react';
import { useConversation } from '../conversation.ts';
import { useMessages } from '../messages.ts';
import { messages } from './first-screen.messages.ts';
import { LinkButton } from './link-button.tsx';

/** A link or button to reset the password; renders nothing if the app has no place for that. */
export function ForgotPassword({ nameHere }: ForgotPasswordProps): ReactNode {
  const forgot = useConversation()?.forgotPassword;
  const text = useMessages('parts', messages);
  if (forgot === undefined) return null;
  if (typeof forgot === 'function') {
    return <LinkButton onClick={() => forgot(nameHere?.())}>{text.forgotPassword}</LinkButton>;
  }
  return (
    <a className="cs-link" href={forgot}>
      {text.forgotPassword}
    </a>
  );
}

export interface ForgotPasswordProps {
  /** Returns the username in this screen's field, if it has one. */
  nameHere?: (() => string) | undefined;
}
