import { Clock } from './clock.ts';
import { type Fault, Faults } from './faults.ts';
import { handle } from './http/handle.ts';
import { Lambdas } from './lambdas/lambdas.ts';
import type { TriggerHandlers } from './lambdas/trigger.ts';
import { Inbox, type InboxMessage } from './messages/inbox.ts';
import type { State } from './model/state.ts';
import { createSecondary } from './replicas/secondary.ts';
import { applySeed } from './seed/apply-seed.ts';
import type { Seed } from './seed/seed.ts';
import type { Config, Limits, Service } from './service.ts';
import { Sessions } from './sign-in/sessions.ts';
import { emptyState, fromSnapshot, toSnapshot } from './snapshot.ts';
import { signingKey } from './tokens/keys.ts';

export interface EmulatorOptions {
  /** The pools, clients and users to start with; `reset()` restores them. */
  seed?: Seed;
  /** Text that `snapshot()` returned. The emulator then ignores the seed until it is reset. */
  snapshot?: string;
  /** Lambda triggers by their ARN or its last part. */
  lambdas?: TriggerHandlers;
  /**
   * The issuer (`iss`) of tokens. `aws`, the default, is the service's own URL, which verifiers
   * made for Cognito insist on. `local` is the URL of this emulator, where a verifier can fetch the
   * keys.
   */
  issuer?: 'aws' | 'local';
  /** Region of new pools. Default: `us-east-1`. */
  region?: string;
  /**
   * Makes this the emulator of a second Region, `region`: it serves the replicas that
   * CreateUserPoolReplica made there of this other emulator's pools, and shares its users, inbox and
   * clock. It ignores all other options but `lambdas`.
   */
  replicaOf?: Emulator;
  /**
   * The challenge name of email MFA: `EMAIL_OTP` (default), as the service sends, or `EMAIL_MFA`.
   */
  emailMfaName?: 'EMAIL_OTP' | 'EMAIL_MFA';
  /**
   * More origins whose pages may use passkeys. `https://<RP id>` and `http://localhost` always may.
   */
  origins?: string[];
  limits?: Partial<Limits>;
  /** The machine's clock, in milliseconds since 1970. Default: `Date.now`. */
  now?: () => number;
  /**
   * Sends an email that also goes into the inbox. When it rejects, the call that caused the email
   * fails.
   */
  mail?: (message: InboxMessage) => Promise<void>;
}

/** A Cognito user pool service in the caller's own process. */
export interface Emulator {
  /**
   * Answers a request as the service does; paths below `/_emulator/` are the controls. Pass it to
   * any client in place of the global `fetch`.
   */
  fetch(request: Request, from?: { sourceIp?: string }): Promise<Response>;
  inbox: Inbox;
  clock: Clock;
  /**
   * Failures that tests can cause: throttling, a failing trigger, latency, a dropped connection.
   */
  faults: { add(fault: Fault): void; list(): Fault[]; clear(): void };
  /** Restores the seed. Users, sessions, messages, faults and the clock's offset are lost. */
  reset(): Promise<void>;
  /** Returns the whole state as JSON text for `options.snapshot`. It contains private keys. */
  snapshot(): Promise<string>;
  /** Resolves once the seed is applied, and rejects when it is wrong. `fetch` waits for it. */
  ready: Promise<void>;
}

const defaults: Limits = { body: 512 * 1024, sessions: 10_000, users: 50_000, pools: 1000 };

/**
 * Creates an emulator. It uses WebCrypto and no Node API, so it also runs in a worker or a page.
 * @throws {TypeError} when the snapshot cannot be read, or `replicaOf` is a replica itself. A wrong seed makes `ready` and `fetch`
 *   reject.
 */
export function createEmulator(options: EmulatorOptions = {}): Emulator {
  if (options.replicaOf) return replicaOf(options.replicaOf, options);
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
    secondary: false,
  });

  const restored = options.snapshot === undefined ? undefined : fromSnapshot(options.snapshot);
  if (restored) clock.reset(restored.clockOffset);
  let service = serviceOf(restored?.state ?? emptyState());
  let ready =
    restored || options.seed === undefined ? Promise.resolve() : applySeed(service, options.seed);
  // A caller that awaits `ready` or `fetch` gets the error; without this, Node would also report it as
  // unhandled.
  ready.catch(() => {});

  async function reset(): Promise<void> {
    inbox.clear();
    faults.clear();
    clock.reset();
    const keys = new Map([...service.state.pools.values()].map((pool) => [pool.id, pool.key]));
    service = serviceOf(emptyState());
    if (options.seed !== undefined) ready = applySeed(service, options.seed);
    await ready;
    // A seeded pool keeps its key, so verifiers that have cached its JWKS keep working.
    for (const pool of service.state.pools.values()) {
      const key = keys.get(pool.id);
      if (key) pool.key = key;
    }
  }

  const emulator: Emulator = {
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
  services.set(emulator, async () => {
    await ready;
    return service;
  });
  return emulator;
}

/** The service behind each emulator that has its own pool. */
const services = new WeakMap<Emulator, () => Promise<Service>>();

function replicaOf(primary: Emulator, { region, lambdas = {} }: EmulatorOptions): Emulator {
  const service = services.get(primary);
  if (!service || region === undefined)
    throw new TypeError('A replica needs its region, and an emulator that is not a replica itself.');
  return {
    ...createSecondary(service, region, lambdas),
    inbox: primary.inbox,
    clock: primary.clock,
    snapshot: () => primary.snapshot(),
    get ready() {
      return primary.ready;
    },
  };
}
