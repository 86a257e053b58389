/**
 * AWS's partitions: the prefix of their regions' names and the domain of their services.
 * Source: the endpoint rules of the AWS SDK; a test compares them.
 */
const partitions = [
  { regions: 'cn-', name: 'aws-cn', suffix: 'amazonaws.com.cn' },
  { regions: 'us-gov-', name: 'aws-us-gov', suffix: 'amazonaws.com' },
  { regions: 'us-isob-', name: 'aws-iso-b', suffix: 'sc2s.sgov.gov' },
  { regions: 'us-isof-', name: 'aws-iso-f', suffix: 'csp.hci.ic.gov' },
  { regions: 'us-iso-', name: 'aws-iso', suffix: 'c2s.ic.gov' },
  { regions: 'eu-isoe-', name: 'aws-iso-e', suffix: 'cloud.adc-e.uk' },
  { regions: 'eusc-', name: 'aws-eusc', suffix: 'amazonaws.eu' },
] as const;

export const partitionOf = (region: string): { name: string; suffix: string } =>
  partitions.find(({ regions }) => region.startsWith(regions)) ?? {
    name: 'aws',
    suffix: 'amazonaws.com',
  };

/** The Region in which a pool was created, which is its primary one. */
export const homeRegion = (poolId: string): string => poolId.slice(0, poolId.indexOf('_'));
