export {
  type AuthorizeOptions,
  authorizeUrl,
  type HostedClient,
  logoutUrl,
  signInAgainUrl,
  writeOptions,
} from './addresses.ts';
export { type Callback, readCallback, withoutCallback } from './callback.ts';
export { createFederation } from './create-federation.ts';
export { hostedPages } from './hosted-pages.ts';
export type { OAuthLibrary } from './oauth-library.ts';
export type {
  Federation,
  FederationOptions,
  PageFederationOptions,
  RelayFederationOptions,
} from './options.ts';
export type {
  FailedFederation,
  FederatedSignIn,
  FederationOutcome,
  FederationRequest,
  HandedOver,
} from './outcome.ts';
export type { Page, Popup } from './page.ts';
export { type Explained, explain, type FederationProblem, federationProblems } from './problem.ts';
