import type { Calling, OwnCall } from './own-call.ts';
import { type AccountData, type Resource, resources } from './resources.ts';

/** What is known of a resource. */
export type Read<T> =
  | { readonly status: 'loading'; readonly data?: undefined }
  | { readonly status: 'ready'; readonly data: T }
  | { readonly status: 'failed'; readonly error: unknown; readonly data?: undefined };

/** What TanStack Query and its like take: `useQuery(account.query('passkeys'))`. */
export interface Query<T> {
  readonly queryKey: readonly ['countersign', 'account', user: string, resource: Resource];
  queryFn(context?: Calling): Promise<T>;
}

/** What was read of an account, shared by all sections that show it. */
export interface Reads {
  /** What is known now; the same object until that changes. */
  peek<R extends Resource>(resource: R): Read<AccountData[R]>;
  /**
   * Reads a resource, once for all who ask; again where `again` says so, and meanwhile the old data
   * stay. Never rejects: `peek` tells what went wrong.
   */
  load(resource: Resource, again?: boolean): Promise<void>;
  subscribe(listener: () => void): () => void;
  query<R extends Resource>(resource: R): Query<AccountData[R]>;
}

interface AllReads extends Reads {
  /** Reads again all that is ready, after Cognito has said that the page shows old data. */
  readAgain(): void;
}

const loading: Read<never> = { status: 'loading' };

export function createReads(
  call: OwnCall,
  user: () => string,
  initial: Partial<AccountData> = {},
): AllReads {
  const known = new Map<string, Read<unknown>>();
  const running = new Map<string, Promise<void>>();
  const listeners = new Set<() => void>();
  const first = user();
  for (const [resource, data] of Object.entries(initial)) {
    known.set(keyOf(first, resource), { status: 'ready', data });
  }

  async function read(key: string, resource: Resource): Promise<void> {
    const keep = (read: Read<unknown>) => {
      // Another user has signed in meanwhile, and what was read may be theirs.
      if (keyOf(user(), resource) !== key) return;
      known.set(key, read);
      for (const listener of listeners) listener();
    };
    const before = known.get(key);
    if (before?.status === 'failed') keep(loading);
    try {
      keep({ status: 'ready', data: await resources[resource](call) });
    } catch (error) {
      // What was shown stays: it was true a moment ago.
      if (before?.status !== 'ready') keep({ status: 'failed', error });
    } finally {
      running.delete(key);
    }
  }

  async function load(resource: Resource, again = false): Promise<void> {
    if (again) await running.get(keyOf(user(), resource));
    const key = keyOf(user(), resource);
    if (!again && known.get(key)?.status === 'ready') return;
    const run = running.get(key) ?? read(key, resource);
    running.set(key, run);
    await run;
    // Another user has signed in meanwhile, or the page has learned who it is: reads for them.
    if (user() && keyOf(user(), resource) !== key) await load(resource);
  }

  return {
    // Each key holds what its resource gives.
    peek: (resource) => (known.get(keyOf(user(), resource)) ?? loading) as Read<never>,

    load,

    readAgain() {
      // The keys are those of the table.
      for (const resource of Object.keys(resources) as Resource[])
        if (known.get(keyOf(user(), resource))?.status === 'ready') void load(resource, true);
    },

    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },

    query: (resource) => ({
      queryKey: ['countersign', 'account', user(), resource],
      // Each resource has its own function.
      queryFn: (context) => resources[resource](call, context) as Promise<never>,
    }),
  };
}

/** Another user on the same page never sees what was read for the one before. */
const keyOf = (user: string, resource: string): string => `${resource} ${user}`;
