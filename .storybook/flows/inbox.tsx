import type { Inbox as Messages } from '@countersign/emulator';
import { type ReactNode, useEffect, useState } from 'react';

/** The codes that "arrived", newest first. */
export function Inbox({ inbox }: { inbox: Messages }): ReactNode {
  const [messages, setMessages] = useState(() => inbox.list());
  useEffect(() => inbox.subscribe(() => setMessages(inbox.list())), [inbox]);
  return (
    <section aria-labelledby="flow-inbox">
      <h2 id="flow-inbox">Inbox</h2>
      {messages.length === 0 && <p>Codes that are sent by email or text message come in here.</p>}
      <ol className="flow-messages">
        {messages.toReversed().map(({ code, to, medium, at }) => (
          <li key={`${at} ${code}`}>
            <code className="flow-code">{code}</code>
            <span>
              {medium === 'SMS' ? 'Text message' : 'Email'} to <bdi>{to}</bdi>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
