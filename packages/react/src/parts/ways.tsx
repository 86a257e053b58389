'use client';
import type { ReactNode } from 'react';
import { useConversation } from '../conversation.ts';
import { useMessages } from '../messages.ts';
import { LinkButton } from './link-button.tsx';
import { messages } from './shared.messages.ts';

/** The row under the button: what else can be done. Gone when there is nothing. Class: `.cs-ways`. */
export function Ways({ children }: { children: ReactNode }): ReactNode {
  return <div className="cs-ways">{children}</div>;
}

/** Leads to the other ways the service offers; nothing where there are none. */
export function AnotherWay({ onLeave }: AnotherWayProps): ReactNode {
  const conversation = useConversation();
  const text = useMessages('parts', messages);
  if (!conversation || conversation.alternatives.length === 0) return null;
  const leave = () => {
    onLeave?.();
    conversation.tryAnotherWay();
  };
  return <LinkButton onClick={leave}>{text.tryAnotherWay}</LinkButton>;
}

export interface AnotherWayProps {
  /** Ends what the view has begun, e.g. a prompt of the browser. */
  onLeave?: (() => void) | undefined;
}

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

/** Begins the sign-in again with the name kept; nothing outside a sign-in. */
export function StartAgain({ filled = false }: { filled?: boolean }): ReactNode {
  const conversation = useConversation();
  const text = useMessages('parts', messages);
  if (!conversation) return null;
  const { startAgain } = conversation;
  if (!filled) return <LinkButton onClick={startAgain}>{text.startAgain}</LinkButton>;
  return (
    <button type="button" className="cs-button" onClick={startAgain}>
      {text.startAgain}
    </button>
  );
}
