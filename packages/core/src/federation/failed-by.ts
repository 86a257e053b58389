import { failureOf } from '../failure/failure-of.ts';
import type { FailedFederation } from './outcome.ts';

/** Explains what was thrown, and logs what only the developer can fix. */
export async function failedBy(cause: unknown): Promise<FailedFederation> {
  const { code } = await failureOf(cause);
  const problem = code === 'Misconfigured' ? 'misconfigured' : 'network-failed';
  return { status: 'failed', problem };
}
