import { serviceHost } from '@countersign/core/transport';
import type { AuthConfig } from './config.ts';

/** Where the pool's calls go: a replica's region, or the pool's own. */
export const regionOf = ({ region, userPoolId }: AuthConfig): string =>
  region ?? homeRegion(userPoolId);

/**
 * What may stand as `iss` in the pool's tokens: either form that a pool can be set to, and in the
 * original one also the region of the replica that gave them.
 * Source: Cognito API reference, IssuerConfigurationType; for replicas aws-jwt-verify#285.
 */
export function issuersOf(config: AuthConfig): string[] {
  const { issuer, userPoolId } = config;
  // Tokens have none at their end, or would have it as it was set.
  if (issuer !== undefined) return [issuer, issuer.replace(/\/$/, '')];
  const home = serviceHost(homeRegion(userPoolId));
  return [home, `issuer-${home}`, serviceHost(regionOf(config))].map(
    (host) => `https://${host}/${userPoolId}`,
  );
}

/**
 * Where the pool's public keys are, whichever issuer it has: the other host refuses pools that are
 * not set to it.
 * Source: aws-jwt-verify#279.
 */
export function keysOf(config: AuthConfig): URL {
  const base = config.endpoint?.replace(/\/$/, '') ?? `https://${serviceHost(regionOf(config))}`;
  return new URL(`${base}/${config.userPoolId}/.well-known/jwks.json`);
}

const homeRegion = (userPoolId: string): string => userPoolId.slice(0, userPoolId.lastIndexOf('_'));
