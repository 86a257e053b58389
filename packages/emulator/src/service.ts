import type { Clock } from './clock.ts';
import type { Faults } from './faults.ts';
import type { Lambdas } from './lambdas/lambdas.ts';
import type { Inbox, InboxMessage } from './messages/inbox.ts';
import type { State } from './model/state.ts';
import type { Sessions } from './sign-in/sessions.ts';

/** What every operation works with. */
export interface Service {
  state: State;
  sessions: Sessions;
  clock: Clock;
  inbox: Inbox;
  lambdas: Lambdas;
  faults: Faults;
  config: Config;
}

export interface Config {
  issuer: 'aws' | 'local';
  region: string;
  emailMfaName: 'EMAIL_OTP' | 'EMAIL_MFA';
  /** Beside `https://<RP id>` and its subdomains; `http://localhost` needs no mention. */
  origins: string[];
  limits: Limits;
  mail: ((message: InboxMessage) => Promise<void>) | undefined;
}

export interface Limits {
  /** Bytes of one request. */
  body: number;
  sessions: number;
  /** In one pool. */
  users: number;
  pools: number;
}

export interface CallInfo {
  /** Scheme, host and port the request came to, e.g. `http://127.0.0.1:9440`. */
  origin: string;
  sourceIp: string;
}
