import type { Metadata } from 'next';
import { readInbox } from '../../lib/inbox.ts';
import { texts } from '../../lib/texts.ts';
import { Inbox } from './inbox.tsx';

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await texts()).inbox.title,
});

export default async function InboxPage() {
  const { inbox } = await texts();
  return (
    <div className="demo-article">
      <h1>{inbox.title}</h1>
      <p className="demo-muted">{inbox.intro}</p>
      <Inbox initial={await readInbox()} text={inbox} />
    </div>
  );
}
