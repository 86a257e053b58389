'use client';
import type { ReactNode } from 'react';
import { useConversation } from '../conversation.ts';
import { useMessages } from '../messages.ts';
import { Help } from './help.tsx';
import { messages } from './not-received.messages.ts';

export interface NotReceivedProps {
  /**
   * How Cognito sent the code: `SMS` or `EMAIL`, with their own advice. Others get general advice.
   */
  medium: string | undefined;
  /** As in `<Resend>`. If undefined, the advice does not mention a new code. */
  onResend: (() => Promise<void>) | undefined;
}

/** What to do if a code does not arrive, collapsed until the user opens it. Class: `.cs-help`. */
export function NotReceived({ medium, onResend }: NotReceivedProps): ReactNode {
  const text = useMessages('notReceived', messages);
  const alternatives = useConversation()?.alternatives ?? [];
  return (
    <Help title={text.title}>
      <ul>
        <li>{text.wait}</li>
        {medium === 'SMS' && <li>{text.SMS}</li>}
        {medium === 'EMAIL' && <li>{text.EMAIL}</li>}
        {onResend && <li>{text.resend}</li>}
        {alternatives.length > 0 && <li>{text.anotherWay}</li>}
      </ul>
    </Help>
  );
}
