import { operations } from '../operations/operations.ts';
import type { Service } from '../service.ts';

export async function callOperation(service: Service, name: string, input: object): Promise<void> {
  const info = { origin: 'http://localhost', sourceIp: '127.0.0.1', userAgent: '' };
  await operations.get(name)?.({ service, input, info });
}
