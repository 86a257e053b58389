import type { RelayContext } from './context.ts';
import { cancelled, isOnlyWindow } from './one-window.ts';
import { endedOf, type FederationOutcome, type FederationRequest } from './outcome.ts';
import type { Popup } from './page.ts';
import { patience } from './pending.ts';
import { outcomeAt } from './relay-outcome.ts';

/**
 * Waits until the relay has sent a window back to this origin, whose addresses alone a page may read.
 * A provider's page may cut the two apart (Cross-Origin-Opener-Policy): the window then looks closed, and
 * goes on as a page of its own.
 */
export function inRelayWindow(
  context: RelayContext,
  request: FederationRequest,
  popup: Popup,
): Promise<FederationOutcome | undefined> {
  const { after, options, page } = context;
  const own = new URL(page.address()).origin;

  async function settle(address: URL): Promise<FederationOutcome | undefined> {
    popup.close();
    const failed = await outcomeAt(context, address);
    if (failed) return failed;
    await options.session.begin();
    return options.session.getState().status === 'signed-in'
      ? { status: 'signed-in', ...endedOf(request) }
      : { status: 'failed', problem: 'provider-failed', ...endedOf(request) };
  }

  return new Promise((resolve, reject) => {
    let stop = () => {};
    isOnlyWindow(popup, request, (outcome) => {
      stop();
      resolve(outcome);
    });
    const look = (rounds: number) => {
      stop = after(lookMs, () => {
        const address = addressOf(popup);
        if (popup.closed || rounds === 0) resolve(cancelled(request));
        else if (address?.origin === own) settle(address).then(resolve, reject);
        else look(rounds - 1);
      });
    };
    look(patience / lookMs);
  });
}

const lookMs = 250;

/** Where a window is; undefined while that is another site's. */
function addressOf({ location }: Popup): URL | undefined {
  try {
    return new URL(location.href);
  } catch {
    return undefined;
  }
}
