/** What a server needs that signs users in through providers, and keeps their tokens. */
export {
  authorizeUrl,
  type HostedClient,
  logoutUrl,
  readOptions,
  signInAgainUrl,
} from './addresses.ts';
export { type Callback, readCallback } from './callback.ts';
export { hostedPages } from './hosted-pages.ts';
export { homeRegion, issuersOf } from './issuers.ts';
export type { FederationRequest } from './outcome.ts';
export { isTimely, patience } from './pending.ts';
export { type FederationProblem, finalOf } from './problem.ts';
export { challengeOf, createProof, type Proof } from './proof.ts';
export { returnPath } from './return-path.ts';
export { type Traded, type Trader, tradeCode } from './trade-code.ts';
