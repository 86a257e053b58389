import type { ChallengeError } from '@countersign/core';
import type { AdminCall, Call } from '../cognito.ts';
import type { AuthConfig } from '../config.ts';
import type { Report } from '../events.ts';
import type { Cookies } from '../http/cookies.ts';
import type { Input } from '../http/read-input.ts';
import type { Operation } from '../operations.ts';
import type { Refusal } from '../refusal.ts';
import type { Revocation } from '../session/revocation.ts';
import type { Sessions } from '../session/sessions.ts';
import type { SignOut } from '../session/sign-out.ts';
import type { Conversation } from './conversation.ts';

/** One call that a page makes. */
export interface PageCall {
  operation: Operation;
  /** The members that the page may set, checked. */
  input: Input;
  request: Request;
  cookies: Cookies;
  ip: string | undefined;
  /** Fires when the browser disconnects, or the request has reached its time limit. */
  signal: AbortSignal;
  /** True when the call begins a step-up of this browser's session. */
  stepUp: boolean;
  /** Why `rateLimit` refused the call, for an operation that works all the same. */
  rateLimitError: ChallengeError | undefined;
}

/** What the relay needs for every call. */
export interface RelayContext {
  config: AuthConfig;
  call: Call;
  /** Calls with this server's own AWS credentials. */
  callAsAdmin: AdminCall | undefined;
  conversation: Conversation;
  sessions: Sessions;
  signOut: SignOut;
  revocation: Revocation;
  /** Names of the claims that a page may read. */
  claims: readonly string[];
  report: Report;
}

/** What the page gets. */
export type RelayResult = { setCookies: readonly string[] } & (
  | { body: object }
  | { refusal: Refusal }
);

/** Makes one call for a page. @throws {Refusal} */
export type Relay = (pageCall: PageCall, context: RelayContext) => Promise<RelayResult>;
