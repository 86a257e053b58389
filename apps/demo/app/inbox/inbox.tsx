'use client';

import type { Message } from '../../lib/inbox.ts';
import { CopyText } from '../copy-text.tsx';
import { LocalTime } from './local-time.tsx';
import { useInbox } from './use-inbox.ts';

/** The messages, newest first. New ones are announced as they come. */
export function Inbox({ initial }: { initial: readonly Message[] | undefined }) {
  const messages = useInbox(initial);
  const arrived = (messages?.length ?? 0) - (initial?.length ?? 0);
  const newest = messages?.[0];
  return (
    <>
      <p className="demo-hidden" role="status">
        {arrived > 0 && newest ? `New code for ${newest.to}` : ''}
      </p>
      {messages === undefined && (
        <p>The emulator does not answer. Once it does, this page goes on by itself.</p>
      )}
      {messages?.length === 0 && (
        <p>Nothing yet. Ask for a code on the sign-in page, and it is here a moment later.</p>
      )}
      <ul className="demo-messages">
        {messages?.map((message) => (
          <li key={`${message.at} ${message.to} ${message.code}`} className="demo-card">
            <div>
              <p>
                <bdi>{message.to}</bdi>
              </p>
              <p className="demo-muted">
                {message.medium === 'SMS' ? 'Text message' : 'E-mail'},{' '}
                <LocalTime iso={message.at} />
              </p>
            </div>
            <code className="demo-code">{message.code}</code>
            <CopyText
              text={message.code}
              label="Copy code"
              about={`for ${message.to}`}
              copied="Copied"
              refused="Select the code to copy it."
            />
          </li>
        ))}
      </ul>
    </>
  );
}
