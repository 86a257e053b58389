import { Clock } from './clock.ts';
import { type Fault, Faults } from './faults.ts';
import { handle } from './http/handle.ts';
import { Lambdas } from './lambdas/lambdas.ts';
import type { TriggerHandlers } from './lambdas/trigger.ts';
import { Inbox, type InboxMessage } from './messages/inbox.ts';
import type { State } from './model/state.ts';
import { applySeed } from './seed/apply-seed.ts';
import type { Seed } from './seed/seed.ts';
import type { Config, Limits, Service } from './service.ts';
import { Sessions } from './sign-in/sessions.ts';
import { emptyState, fromSnapshot, toSnapshot } from './snapshot.ts';
import { signingKey } from './tokens/keys.ts';

export interface EmulatorOptions {
  /** Pools, clients and users to start with, and to go back to on reset. */
  seed?: Seed;
  /** Text that `snapshot()` gave; then the seed is not applied. */
  snapshot?: string;
  /** Trigger functions by ARN or by the last part of it. */
  lambdas?: TriggerHandlers;
  /**
   * Whose address stands in the tokens' `iss`: the service's (`aws`, the default), which verifiers
   * made for the service insist on, or this emulator's (`local`), where a verifier can fetch keys.
   */
  issuer?: 'aws' | 'local';
  /** Region of new pools; `us-east-1`. */
  region?: string;
  /** The name under which e-mail MFA is asked: `EMAIL_OTP` as the service does, or `EMAIL_MFA`. */
  emailMfaName?: 'EMAIL_OTP' | 'EMAIL_MFA';
  /** Origins that may use passkeys, besides `https://<RP id>` and `http://localhost`. */
  origins?: string[];
  limits?: Partial<Limits>;
  /** Milliseconds since 1970; `Date.now`. */
  now?: () => number;
  /** Sends an e-mail besides putting it into the inbox; a rejection fails the call that sent it. */
  mail?: (message: InboxMessage) => Promise<void>;
}

/** A user pool service in this process. */
export interface Emulator {
  /** Answers as the service does, and below `/_emulator/` for controls. Give it to any client. */
  fetch(request: Request, from?: { sourceIp?: string }): Promise<Response>;
  inbox: Inbox;
  clock: Clock;
  /** Failures to rehearse: throttling, a Lambda error, latency, a dropped connection. */
  faults: { add(fault: Fault): void; list(): Fault[]; clear(): void };
  /** Back to the seed: users, sessions, inbox, clock and faults. */
  reset(): Promise<void>;
  /** Everything as JSON text, keys included, for `options.snapshot`. */
  snapshot(): Promise<string>;
  /** Resolves once the seed is in; `fetch` waits for it. Rejects when the seed is wrong. */
  ready: Promise<void>;
}

const defaults: Limits = { body: 512 * 1024, sessions: 10_000, users: 50_000, pools: 1000 };

/**
 * Makes an emulator. It uses WebCrypto and nothing of Node, so the same code serves a test, a
 * worker and a page.
 * @throws {TypeError} when the snapshot cannot be read; a wrong seed rejects `ready` and `fetch`.
 */
export function createEmulator(options: EmulatorOptions = {}): Emulator {
  const clock = new Clock(options.now);
  const inbox = new Inbox();
  const faults = new Faults();
  const config: Config = {
    issuer: options.issuer ?? 'aws',
    region: options.region ?? 'us-east-1',
    emailMfaName: options.emailMfaName ?? 'EMAIL_OTP',
    origins: options.origins ?? [],
    limits: { ...defaults, ...options.limits },
    mail: options.mail,
  };
  const lambdas = new Lambdas(options.lambdas ?? {}, faults);
  const serviceOf = (state: State): Service => ({
    state,
    sessions: new Sessions(state.sessions, clock.now, config.limits.sessions),
    clock,
    inbox,
    lambdas,
    faults,
    config,
  });

  const restored = options.snapshot === undefined ? undefined : fromSnapshot(options.snapshot);
  if (restored) clock.reset(restored.clockOffset);
  let service = serviceOf(restored?.state ?? emptyState());
  let ready =
    restored || options.seed === undefined ? Promise.resolve() : applySeed(service, options.seed);
  // A wrong seed is told to whoever waits; it is no unhandled rejection of its own.
  ready.catch(() => {});

  async function reset(): Promise<void> {
    inbox.clear();
    faults.clear();
    clock.reset();
    const keys = new Map([...service.state.pools.values()].map((pool) => [pool.id, pool.key]));
    service = serviceOf(emptyState());
    if (options.seed !== undefined) ready = applySeed(service, options.seed);
    await ready;
    // A seeded pool keeps its key: whoever has fetched its JWKS need not do so again.
    for (const pool of service.state.pools.values()) {
      const key = keys.get(pool.id);
      if (key) pool.key = key;
    }
  }

  return {
    async fetch(request, from) {
      await ready;
      return handle(service, { reset }, request, from?.sourceIp ?? '127.0.0.1');
    },
    inbox,
    clock,
    faults,
    reset,
    async snapshot() {
      await ready;
      await Promise.all([...service.state.pools.values()].map(signingKey));
      return toSnapshot(service.state, clock.offset);
    },
    get ready() {
      return ready;
    },
  };
}
