export type { IdClaims } from './claims.ts';
export { createSession } from './create-session.ts';
export type { Channel, Environment, Locks } from './environment.ts';
export { type FetchOptions, fetchWith } from './fetch-with.ts';
export type {
  IdleLimit,
  RelayedSession,
  RelayOptions,
  RelaySession,
  SignOutOptions,
  SignOutOutcome,
  TokenOptions,
  TokenRequest,
  TokenSession,
} from './options.ts';
export type {
  Loading,
  SessionEvent,
  SessionState,
  SignedIn,
  SignedOut,
  SignedOutReason,
} from './state.ts';
export type { StepUpRequirement } from './step-up-challenge.ts';
