import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { texts } from '../../lib/texts.ts';
import { entriesOf } from '../../lib/wire/log.ts';
import { visitorOf } from '../../lib/wire/visitor.ts';
import { WireLog } from './wire-log.tsx';

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await texts()).wire.title,
});

/** What went over the wire for this browser, masked, as it happens. */
export default async function WirePage() {
  const visitor = visitorOf(new Headers(await headers()));
  const { wire } = await texts();
  return (
    <div className="demo-article">
      <h1>{wire.title}</h1>
      <p className="demo-muted">{wire.intro}</p>
      <WireLog initial={visitor === undefined ? [] : entriesOf(visitor, 0)} text={wire} />
    </div>
  );
}
