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

/** One call of a page. */
export interface PageCall {
  operation: Operation;
  /** What it may set, read. */
  input: Input;
  request: Request;
  cookies: Cookies;
  ip: string | undefined;
  /** Fires when the browser has left, or the request has taken as long as it may. */
  signal: AbortSignal;
  /** Why `rateLimit` let nothing through, where the call is answered all the same. */
  rateLimitError: ChallengeError | undefined;
}

/** What calls are made with. */
export interface RelayContext {
  config: AuthConfig;
  call: Call;
  /** With this server's own AWS credentials. */
  callAsAdmin: AdminCall | undefined;
  conversation: Conversation;
  sessions: Sessions;
  signOut: SignOut;
  revocation: Revocation;
  /** Claims that a page is told. */
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
