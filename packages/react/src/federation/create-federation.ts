import {
  createFederation as createCoreFederation,
  type Federation,
  type PageFederationOptions,
  type RelayFederationOptions,
} from '@countersign/core/federation';
import type { Pool } from '@countersign/core/pool';

/** The domain comes from the pool's file, or from the app. */
export type FederationOptions =
  | RelayFederationOptions
  | Omit<PageFederationOptions, 'oauth'>
  | (Omit<PageFederationOptions, 'oauth' | 'domain'> & { pool: Pick<Pool, 'domain'> });

/**
 * Creates a federation: sign-in through the identity providers of a pool. It loads what it needs with the
 * first button that is pressed, or with a callback, so create it outside of components.
 */
export const createFederation = (options: FederationOptions): Federation =>
  createCoreFederation({
    oauth: () => import('./oauth.ts'),
    // Without a domain the first press says so to the developer.
    ...('pool' in options && { domain: options.pool.domain ?? '' }),
    ...options,
  } as PageFederationOptions);
