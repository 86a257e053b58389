export { createFederation } from './create-federation.ts';
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
export type { FederationProblem } from './problem.ts';
