import type { Pool } from '../model/pool.ts';
import { operations } from '../operations/operations.ts';
import type { Service } from '../service.ts';
import { at, objectAt } from './seed-reader.ts';

export async function callOperation(service: Service, name: string, input: object): Promise<void> {
  const info = { origin: 'http://localhost', sourceIp: '127.0.0.1', userAgent: '' };
  await operations.get(name)?.({ service, input, info });
}

/** Calls an operation on a pool. A member of the seed is its input, without UserPoolId. */
export const applyInput = (
  service: Service,
  { id }: Pool,
  operation: string,
  value: unknown,
  path: string,
): Promise<void> =>
  at(path, () => callOperation(service, operation, { ...objectAt(value, path), UserPoolId: id }));
