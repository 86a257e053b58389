/**
 * The host at which Cognito's user pools of a region answer: each of AWS's partitions has a domain of
 * its own.
 * Source: the endpoint rules and partitions of the AWS SDK, which a test compares it with.
 */
export const serviceHost = (region: string): string =>
  `cognito-idp.${region}.${domains[/^cn|^eusc|iso\w?/.exec(region)?.[0] ?? ''] ?? 'amazonaws.com'}`;

/** By what a region's name begins with, or holds where a partition is isolated. */
const domains: Readonly<Record<string, string>> = {
  cn: 'amazonaws.com.cn',
  eusc: 'amazonaws.eu',
  iso: 'c2s.ic.gov',
  isob: 'sc2s.sgov.gov',
  isoe: 'cloud.adc-e.uk',
  isof: 'csp.hci.ic.gov',
};
