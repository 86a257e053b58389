import type { Metadata } from 'next';
import { readInbox } from '../../lib/inbox.ts';
import { Inbox } from './inbox.tsx';

export const metadata: Metadata = { title: 'Inbox' };

export default async function InboxPage() {
  return (
    <div className="demo-article">
      <h1>Inbox</h1>
      <p className="demo-muted">
        Every code the emulated user pool sends arrives here instead of at a phone or a mailbox.
      </p>
      <Inbox initial={await readInbox()} />
    </div>
  );
}
