/**
 * The steps of a sign-in through a provider, one by one: for a server that keeps the tokens, and for apps
 * that do without `createFederation`.
 */

export { isLoopback } from '../loopback.ts';
export {
  type AuthorizeOptions,
  authorizeUrl,
  type HostedClient,
  logoutUrl,
  readOptions,
  writeOptions,
} from './addresses.ts';
export { type Callback, readCallback, withoutCallback } from './callback.ts';
export { hostedPages } from './hosted-pages.ts';
export { issuersOf } from './issuers.ts';
export type { OAuthLibrary } from './oauth-library.ts';
export { endedOf, type FederationOutcome, type FederationRequest } from './outcome.ts';
export { isTimely, patience } from './pending.ts';
export {
  type Explained,
  explain,
  type FederationProblem,
  federationProblems,
  finalOf,
} from './problem.ts';
export { challengeOf, createProof, type Proof } from './proof.ts';
export { returnPath } from './return-path.ts';
export { type Traded, type Trader, tradeCode } from './trade-code.ts';
