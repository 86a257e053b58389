import { readCallback } from './callback.ts';
import type { PageContext } from './context.ts';
import { cancelled, isOnlyWindow } from './one-window.ts';
import type { FederationOutcome, FederationRequest } from './outcome.ts';
import type { Popup } from './page.ts';
import { nameOf, patience, pendingIn } from './pending.ts';
import { prepare } from './prepare.ts';
import { explain } from './problem.ts';

/**
 * Waits for the callback of a window. A window may look closed because of the provider's page
 * (Cross-Origin-Opener-Policy), so a late callback still counts.
 */
export async function inWindow(
  context: PageContext,
  request: FederationRequest,
  popup: Popup,
): Promise<FederationOutcome | undefined> {
  const { after, channel } = context;
  let { pending: current, url } = await prepare(context, request);
  const line = channel(nameOf(context));
  popup.location.replace(url);
  return new Promise((resolve, reject) => {
    let cancel = () => {};
    const stopListening = () => {
      cancel();
      line?.close();
    };
    isOnlyWindow(popup, request, (outcome) => {
      stopListening();
      resolve(outcome);
    });
    const look = (rounds: number) => {
      cancel = after(500, () => {
        if (popup.closed) resolve(cancelled(request));
        else if (rounds > 0) look(rounds - 1);
      });
    };
    look(patience / 500);
    if (!line) return;
    const hear = async (data: unknown) => {
      const { ask, address } = Object(data) as { ask?: unknown; address?: unknown };
      if (ask !== current.state || typeof address !== 'string') return;
      const callback = readCallback(new URL(address));
      if (!callback) return;
      const { refusal } = callback;
      if (refusal && !current.again && explain(refusal).problem === 'linked') {
        pendingIn(context).use(current);
        ({ pending: current, url } = await prepare(context, request, true));
        line.postMessage({ taken: ask, next: url });
        return;
      }
      line.postMessage({ taken: ask });
      stopListening();
      resolve(await (await import('./finish-in-page.ts')).settle(context, current, callback));
    };
    // A failure ends the sign-in too; a late callback has no promise left to end.
    line.onmessage = ({ data }) => void hear(data).catch(reject);
  });
}
