'use client';
import type { ReactNode } from 'react';
import { useConversation } from '../conversation.ts';
import { useMessages } from '../messages.ts';
import { Help } from './help.tsx';
import { messages } from './not-received.messages.ts';

export interface NotReceivedProps {
  /** How it was sent: `SMS` or `EMAIL`, whose advice differs; any other gets what goes for all. */
  medium: string | undefined;
  /** As `<Resend>` has it: where nobody can send a new code, nobody is told to ask for one. */
  onResend: (() => Promise<void>) | undefined;
}

/** What to do when a code does not come, out of the way until it is asked for. Class: `.cs-help`. */
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
