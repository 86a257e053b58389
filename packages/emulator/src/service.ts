import type { Clock } from './clock.ts';
import type { Faults } from './faults.ts';
import type { Lambdas } from './lambdas/lambdas.ts';
import type { Inbox, InboxMessage } from './messages/inbox.ts';
import type { State } from './model/state.ts';
import type { Sessions } from './sign-in/sessions.ts';

/** The state, settings and tools that every operation uses. */
export interface Service {
  state: State;
  sessions: Sessions;
  clock: Clock;
  inbox: Inbox;
  lambdas: Lambdas;
  faults: Faults;
  config: Config;
  /** Whether this is the secondary Region of the pools that it serves. */
  secondary: boolean;
}

export interface Config {
  issuer: 'aws' | 'local';
  region: string;
  emailMfaName: 'EMAIL_OTP' | 'EMAIL_MFA';
  /** May use passkeys in addition to `https://<RP id>`, its subdomains and `http://localhost`. */
  origins: string[];
  limits: Limits;
  mail: ((message: InboxMessage) => Promise<void>) | undefined;
}

export interface Limits {
  /** Bytes of a request's body. */
  body: number;
  sessions: number;
  /** Users in one pool. */
  users: number;
  pools: number;
}

export interface CallInfo {
  /** Scheme, host and port that the request was sent to, e.g. `http://127.0.0.1:9440`. */
  origin: string;
  sourceIp: string;
  /** Empty when the client sends none. */
  userAgent: string;
}
