import { issuersOf as poolIssuers } from '@countersign/core/federation/protocol';
import { homeRegion, serviceHost } from '@countersign/core/transport';
import type { AuthConfig } from './config.ts';

/** Returns the region to call: a replica's, or the pool's own. */
export const regionOf = ({ region, userPoolId }: AuthConfig): string =>
  region ?? homeRegion(userPoolId);

/** Returns every issuer that the pool's tokens may name: the configured one, or each of Cognito's own. */
export function issuersOf(config: AuthConfig): string[] {
  const { issuer, userPoolId } = config;
  // Cognito's tokens have no slash at the end; another issuer's have the one that was configured.
  if (issuer !== undefined) return [issuer, issuer.replace(/\/$/, '')];
  return poolIssuers(userPoolId, regionOf(config));
}

/**
 * Returns the address of the pool's public keys, which this host serves for either issuer. The other host
 * refuses pools that are not set to it.
 * Source: aws-jwt-verify#279.
 */
export function keysOf(config: AuthConfig): URL {
  const base = config.endpoint?.replace(/\/$/, '') ?? `https://${serviceHost(regionOf(config))}`;
  return new URL(`${base}/${config.userPoolId}/.well-known/jwks.json`);
}
