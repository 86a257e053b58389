import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { wire } from '../../lib/messages/wire.en.ts';
import { entriesOf } from '../../lib/wire/log.ts';
import { visitorOf } from '../../lib/wire/visitor.ts';
import { WireLog } from './wire-log.tsx';

export const metadata: Metadata = { title: wire.title };

/** What went over the wire for this browser, masked, as it happens. */
export default async function WirePage() {
  const visitor = visitorOf(new Headers(await headers()));
  return (
    <div className="demo-article">
      <h1>{wire.title}</h1>
      <p className="demo-muted">{wire.intro}</p>
      <WireLog initial={visitor === undefined ? [] : entriesOf(visitor, 0)} text={wire} />
    </div>
  );
}
