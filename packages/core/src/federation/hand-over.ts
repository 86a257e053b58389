import type { PageContext } from './context.ts';
import type { FederationOutcome } from './outcome.ts';
import { nameOf } from './pending.ts';

/** Gives a callback to the tab that began its sign-in, if there is one. */
export async function handOver(
  context: PageContext,
  state: string,
  { href }: URL,
): Promise<FederationOutcome> {
  const taken = await askOthers(context, state, href);
  if (!taken) return { status: 'failed', problem: 'foreign' };
  if (typeof taken.next === 'string') context.page.go(taken.next);
  else context.page.close();
  return { status: 'handed-over' };
}

/** Asks the other tabs who began a sign-in; resolves with their answer, if one takes it. */
function askOthers(context: PageContext, state: string, address: string) {
  const line = state ? context.channel(nameOf(context)) : undefined;
  return new Promise<{ next?: unknown } | undefined>((resolve) => {
    if (!line) return resolve(undefined);
    line.onmessage = ({ data }) => {
      if (Object(data).taken === state) resolve(data as { next?: unknown });
    };
    line.postMessage({ ask: state, address });
    context.after(1000, () => resolve(undefined));
  }).finally(() => line?.close());
}
