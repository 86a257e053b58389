import type { PoolAttribute } from '@countersign/core/pool';

/** An attribute that users may change, unless told otherwise. */
export const poolAttribute = (
  name: string,
  rules: Partial<Omit<PoolAttribute, 'name'>> = {},
): PoolAttribute => ({
  name,
  kind: 'String',
  required: false,
  mutable: true,
  readable: true,
  writable: true,
  ...rules,
});
