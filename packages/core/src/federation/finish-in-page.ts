import { type Callback, readCallback, withoutCallback } from './callback.ts';
import type { PageContext } from './context.ts';
import { issuersOf } from './issuers.ts';
import { endedOf, type FailedFederation, type FederationOutcome } from './outcome.ts';
import { isTimely, type Pending, pendingIn } from './pending.ts';
import type { FederationProblem } from './problem.ts';
import { tradeCode } from './trade-code.ts';

/** Ends the sign-in that an address belongs to. */
export async function finish(
  context: PageContext,
  address: URL,
): Promise<FederationOutcome | undefined> {
  const callback = readCallback(address);
  if (!callback) return undefined;
  const pending = pendingIn(context).find(callback.state);
  context.page.replace(withoutCallback(address));
  if (pending) return settle(context, pending, callback);
  return (await import('./hand-over.ts')).handOver(context, callback.state, address);
}

/** Ends a sign-in that this tab began; undefined when it goes on at the provider. */
export async function settle(
  context: PageContext,
  pending: Pending,
  callback: Callback,
): Promise<FederationOutcome | undefined> {
  const { options, fetch, now } = context;
  const { session, issuer, oauth } = options;
  const { clientId, userPoolId } = session.options;
  const { request, pages, redirectUri } = pending;
  const failed = (problem: FederationProblem): FailedFederation => ({
    status: 'failed',
    problem,
    ...endedOf(request),
  });
  if (pending.used) return failed('used');
  pendingIn(context).use(pending);
  if (!isTimely(pending, now())) return failed('expired');
  if (callback.refusal) {
    return (await import('./refused.ts')).refused(context, pending, callback.refusal);
  }
  const issuers = issuer ? [issuer] : issuersOf(userPoolId);
  const trader = { pages, clientId, redirectUri, issuers, fetch };
  const traded = await tradeCode(await oauth(), trader, callback, pending, request.maxAge);
  if (traded.problem) return failed(traded.problem);
  await session.begin(traded.result);
  return { status: 'signed-in', ...endedOf(request) };
}
