import type { WebStorage } from '@countersign/core/flow';

/** Where an offer is remembered. */
export interface OfferMemory {
  /** For days: the browser's `localStorage`. */
  readonly lasting: WebStorage;
  /** For one session of the tab: `sessionStorage`. */
  readonly session: WebStorage;
}

const dayMs = 86_400_000;

/**
 * Returns true if an offer to this user is due, and remembers that the page made it. Returns false if the
 * browser can remember nothing: the user would be asked on each page.
 */
export function claimOffer(
  { lasting, session }: OfferMemory,
  user: string,
  everyDays: number,
  now: number,
): boolean {
  const key = `countersign.passkey-offer.${user}`;
  try {
    const last = Number(lasting.getItem(key) ?? Number.NaN);
    // A clock that was set back does not put the offer off for longer.
    const since = Math.abs(now - last);
    if (session.getItem(key) !== null || since < everyDays * dayMs) return false;
    session.setItem(key, '1');
    lasting.setItem(key, String(now));
    return true;
  } catch {
    return false;
  }
}
