import { homeRegion, serviceHost } from '../transport/region.ts';

/**
 * Returns every issuer that the pool's tokens may name: both forms that a pool can be set to and, in the
 * original form, the region of the replica that issued the token.
 * Source: Cognito API reference, IssuerConfigurationType; for replicas aws-jwt-verify#285.
 */
export function issuersOf(userPoolId: string, region = homeRegion(userPoolId)): string[] {
  const home = serviceHost(homeRegion(userPoolId));
  return [home, `issuer-${home}`, serviceHost(region)].map(
    (host) => `https://${host}/${userPoolId}`,
  );
}
