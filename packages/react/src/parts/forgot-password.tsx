'use client';
import type { ReactNode } from 'react';
import { useConversation } from '../conversation.ts';
import { useMessages } from '../messages.ts';
import { messages } from './first-screen.messages.ts';
import { LinkButton } from './link-button.tsx';

/** Leads to where a password is reset; nothing where the app named no such place. */
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
  /** The name in a field of this screen, where there is one. */
  nameHere?: (() => string) | undefined;
}
