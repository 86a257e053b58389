import type { PageContext } from './context.ts';
import { endedOf, type FederationOutcome } from './outcome.ts';
import type { Pending } from './pending.ts';
import { prepare } from './prepare.ts';
import { explain, finalOf, type Refusal } from './problem.ts';

/** Explains a refusal, or asks the provider once more when it was linked to an account meanwhile. */
export async function refused(
  context: PageContext,
  { request, again }: Pending,
  refusal: Refusal,
): Promise<FederationOutcome | undefined> {
  const { problem, text } = explain(refusal);
  if (problem === 'linked' && !again) {
    context.page.go((await prepare(context, request, true)).url);
    return undefined;
  }
  return { status: 'failed', problem: finalOf(problem), text, ...endedOf(request) };
}
