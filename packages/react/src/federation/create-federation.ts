import {
  createFederation as createCoreFederation,
  type Federation,
  type PageFederationOptions,
  type RelayFederationOptions,
} from '@countersign/core/federation';

/**
 * Creates a federation: sign-in through the identity providers of a pool. It loads what it needs with the
 * first button that is pressed, or with a callback, so create it outside of components.
 */
export const createFederation = (
  options: RelayFederationOptions | Omit<PageFederationOptions, 'oauth'>,
): Federation => createCoreFederation({ oauth: () => import('./oauth.ts'), ...options });
