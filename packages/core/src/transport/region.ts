/**
 * Returns the host of Cognito's user pools in a region. Each AWS partition has its own domain.
 * Source: the AWS SDK's endpoint rules and partitions; a test compares them.
 */
export const serviceHost = (region: string): string =>
  `cognito-idp.${region}.${domains[/^cn|^eusc|iso\w?/.exec(region)?.[0] ?? ''] ?? 'amazonaws.com'}`;

/** Domains by the prefix of a region's name, or by a part of it for isolated partitions. */
const domains: Readonly<Record<string, string>> = {
  cn: 'amazonaws.com.cn',
  eusc: 'amazonaws.eu',
  iso: 'c2s.ic.gov',
  isob: 'sc2s.sgov.gov',
  isoe: 'cloud.adc-e.uk',
  isof: 'csp.hci.ic.gov',
};

/** Returns the region that a pool's id begins with. */
export const homeRegion = (userPoolId: string): string =>
  userPoolId.slice(0, userPoolId.lastIndexOf('_'));

/**
 * Returns the host of managed login for a prefix domain.
 * Source: Cognito developer guide, Configuring a user pool domain. The prefix domains of regions in China
 * are unverified: several public projects use them, and no page of the guide names them.
 */
export function prefixDomain(prefix: string, region: string): string {
  const auth = region.startsWith('us-gov-') ? 'auth-fips' : 'auth';
  const top = region.startsWith('cn-') ? 'com.cn' : 'com';
  return `${prefix}.${auth}.${region}.amazoncognito.${top}`;
}
