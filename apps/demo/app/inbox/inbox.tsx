'use client';

import type { Message } from '../../lib/inbox.ts';
import type { InboxText } from '../../lib/messages/inbox.en.ts';
import { CopyText } from '../copy-text.tsx';
import { Moment } from '../moment.tsx';
import { useInbox } from './use-inbox.ts';

interface Props {
  initial: readonly Message[] | undefined;
  text: InboxText;
}

/** The messages, newest first. New ones are announced as they come. */
export function Inbox({ initial, text }: Props) {
  const messages = useInbox(initial);
  const arrived = (messages?.length ?? 0) - (initial?.length ?? 0);
  const newest = messages?.[0];
  return (
    <>
      <p className="demo-hidden" role="status">
        {arrived > 0 && newest ? `${text.newCode} ${newest.to}` : ''}
      </p>
      {messages === undefined && <p>{text.silent}</p>}
      {messages?.length === 0 && <p>{text.empty}</p>}
      <ul className="demo-messages">
        {messages?.map((message) => (
          <li key={`${message.at} ${message.to} ${message.code}`} className="demo-card">
            <div>
              <p>
                <bdi>{message.to}</bdi>
              </p>
              <p className="demo-muted">
                {text[message.medium]} · <Moment at={Date.parse(message.at)} timeOnly />
              </p>
            </div>
            <code className="demo-code">{message.code}</code>
            <CopyText
              text={message.code}
              label={text.copy}
              about={`${text.copyFor} ${message.to}`}
              copied={text.copied}
              refused={text.copyRefused}
            />
          </li>
        ))}
      </ul>
    </>
  );
}
