import type { Stored } from '../session/environment.ts';
import type { FederationRequest } from './outcome.ts';
import type { Proof } from './proof.ts';

/** A sign-in that has left for the provider. */
export interface Pending extends Proof {
  /** When it began, in ms since the epoch. */
  at: number;
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

/** The storage is that of one tab, and ends with it: it holds the verifier. */
export function pendingStore(storage: Stored, key: string): PendingStore {
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
  const { state, nonce, verifier, at, redirectUri, request } = Object(value) as Unknown<Pending>;
  return (
    [state, nonce, verifier, redirectUri].every((one) => typeof one === 'string') &&
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
