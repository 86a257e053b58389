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
 * @throws {TypeError} if the pool's file has no domain.
 */
export function createFederation(options: FederationOptions): Federation {
  const oauth = () => import('./oauth.ts');
  if (!('pool' in options)) return createCoreFederation({ oauth, ...options });
  const { pool, ...others } = options;
  if (!pool.domain) {
    throw new TypeError(
      'The pool file has no domain, so users could not reach an identity provider. Create a domain for the pool, then run "npx countersign pull".',
    );
  }
  return createCoreFederation({ oauth, domain: pool.domain, ...others });
}
