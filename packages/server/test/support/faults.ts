import type { SessionStore } from '../../src/index.ts';
import { type Cognito, clientId, cognito, rotating } from './pool.ts';

/** Replaces the answer to a request; `undefined` lets the request through. */
type Meddle = (at: {
  /** Cognito's operation, or `jwks.json`. */
  operation: string;
  /** How often it was called before. */
  before: number;
  pass: () => Promise<Response>;
}) => Promise<Response | undefined> | Response | undefined;

/** A pool behind a faulty network, which counts the calls of each operation. */
export function meddled(meddle: Meddle, service: Cognito = cognito()) {
  const counts = new Map<string, number>();
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    const target = request.headers.get('x-amz-target');
    const name = target?.split('.').at(-1) ?? 'jwks.json';
    const before = counts.get(name) ?? 0;
    counts.set(name, before + 1);
    const pass = () => service.fetch(request);
    return (await meddle({ operation: name, before, pass })) ?? pass();
  };
  return { ...service, fetch, asked: (operation: string) => counts.get(operation) ?? 0 };
}

export const answer = (status: number, type: string, message = '') =>
  Response.json({ __type: type, message }, { status });

export const connectionLost = (): never => {
  throw new TypeError('fetch failed');
};

export const never = () => new Promise<never>(() => {});

/** A client whose refresh tokens are for one use, with a grace period. */
export const rotatingWithGrace = (seconds: number) => ({
  ...rotating,
  id: clientId,
  RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: seconds },
});

/** A store that can fail. */
export function fragileStore() {
  const items = new Map<string, string>();
  let state: 'up' | 'throws' | 'hangs' = 'up';
  const reach = async <T>(run: () => T): Promise<T> => {
    if (state === 'throws') throw new Error('the store is down');
    if (state === 'hangs') return never();
    return run();
  };
  const store: SessionStore = {
    getItem: (key) => reach(() => items.get(key) ?? null),
    setItem: (key, value) => reach(() => void items.set(key, value)),
    removeItem: (key) => reach(() => void items.delete(key)),
  };
  return {
    store,
    items,
    be(next: typeof state) {
      state = next;
    },
  };
}
