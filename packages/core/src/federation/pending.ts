import type { PageContext } from './context.ts';
import type { FederationRequest } from './outcome.ts';
import type { Proof } from './proof.ts';

/** A sign-in that has left for the provider. */
export interface Pending extends Proof {
  /** When it began, in ms since the epoch. */
  at: number;
  /** The base address of the pool's hosted pages. */
  pages: string;
  redirectUri: string;
  request: FederationRequest;
  /** True when it repeats one that ended with `linked`. */
  again: boolean;
  /** True once its callback was opened; nonce and verifier are then empty. */
  used: boolean;
}

/** Remembers sign-ins until their callback, across the redirect and a reload. */
export interface PendingStore {
  add(pending: Pending): void;
  find(state: string): Pending | undefined;
  /** Forgets the secrets, so that the callback works once. */
  use(pending: Pending): void;
}

/** Names the storage of this pool's app client, and the channel between tabs. */
export const nameOf = ({ options: { session } }: PageContext): string =>
  `countersign.federation.${session.options.userPoolId}.${session.options.clientId}`;

/** The storage is that of one tab, and ends with it: it holds the verifier. */
export function pendingIn(context: PageContext): PendingStore {
  const key = nameOf(context);
  const storage = context.storedIn(context.page.storage);
  const all = (): Pending[] => {
    const value = storage.read(key);
    return Array.isArray(value) ? value.filter(isPending) : [];
  };
  const write = (pending: Pending) => {
    const others = all().filter(({ state }) => state !== pending.state);
    storage.write(key, [pending, ...others].slice(0, maxPending));
  };
  return {
    add: write,
    find: (state) => all().find((one) => one.state === state),
    use: (pending) => write({ ...pending, nonce: '', verifier: '', used: true }),
  };
}

/** People press several buttons, and go back; the oldest are forgotten. */
const maxPending = 5;

function isPending(value: unknown): value is Pending {
  const { state, nonce, verifier, at, pages, redirectUri, request } = Object(
    value,
  ) as Unknown<Pending>;
  return (
    [state, nonce, verifier, pages, redirectUri].every((one) => typeof one === 'string') &&
    state !== '' &&
    typeof at === 'number' &&
    Object(request) === request
  );
}

type Unknown<T> = { [K in keyof T]?: unknown };

/** How long a sign-in at the provider may take, in ms. */
export const patience = 3_600_000;

/** False for a sign-in that began too long ago, or in the future. */
export const isTimely = ({ at }: { at: number }, now: number): boolean =>
  now - at <= patience && at - now <= 60_000;
