import { AsyncLocalStorage } from 'node:async_hooks';
import type { Entry, Exchange } from './exchange.ts';
import { recordingFetch } from './recording-fetch.ts';

/** What this process heard, of all its visitors. */
interface Log {
  /** Oldest first; only the newest are kept. */
  entries: (Entry & { visitor: string })[];
  lastId: number;
  /** The visitor whose request the server is answering. */
  visitor: AsyncLocalStorage<string>;
}

const maxEntries = 1_000;
const maxShown = 200;

/** Proxy and routes are bundles apart in one process. */
function log(): Log {
  const key = Symbol.for('countersign-demo.wire');
  // Only this function keeps anything there.
  const shared = globalThis as { [key]?: Log };
  shared[key] ??= { entries: [], lastId: 0, visitor: new AsyncLocalStorage() };
  return shared[key];
}

/** Does some work for a visitor, whose calls to Cognito are then kept as theirs. */
export const forVisitor = <T>(visitor: string | undefined, work: () => Promise<T>): Promise<T> =>
  visitor === undefined ? work() : log().visitor.run(visitor, work);

/** Keeps an exchange for whom it belongs to. */
export function keep(visitor: string, exchange: Exchange): void {
  const { entries } = log();
  log().lastId += 1;
  entries.push({ ...exchange, id: log().lastId, visitor });
  entries.splice(0, entries.length - maxEntries);
}

/** What a visitor's own exchanges were since `after`, newest first. */
export const entriesOf = (visitor: string, after: number): Entry[] =>
  log()
    .entries.filter((entry) => entry.visitor === visitor && entry.id > after)
    .slice(-maxShown)
    .reverse()
    .map(({ visitor: _visitor, ...entry }) => entry);

export function forget(visitor: string): void {
  const { entries } = log();
  entries.splice(0, entries.length, ...entries.filter((entry) => entry.visitor !== visitor));
}

/** For the server's own calls: kept for the visitor that they are made for. */
export const serverFetch = recordingFetch('server-cognito', (exchange) => {
  const visitor = log().visitor.getStore();
  if (visitor !== undefined) keep(visitor, exchange);
});
