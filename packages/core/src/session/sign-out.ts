import { end, live, reread } from './current-entry.ts';
import { keeperOf } from './load.ts';
import type { SignOutOptions, SignOutOutcome } from './options.ts';
import type { Page } from './page.ts';
import { failed } from './renewal.ts';
import type { SignedOutReason } from './state.ts';
import { withTimeout } from './tab-lock.ts';

/** Ends the session in all tabs at once, then revokes its tokens. */
export async function signOut(
  page: Page,
  how: SignOutOptions = {},
  over: SignedOutReason = 'signed-out',
): Promise<SignOutOutcome> {
  reread(page);
  const before = live(page);
  end(page, over);
  try {
    const keeper = await keeperOf(page);
    return { revoked: await withTimeout(page, (signal) => keeper.revoke(before, how, signal)) };
  } catch (cause) {
    // The server's cookie is still there, so the session asks the server to sign out again.
    page.sure = !page.relayed;
    return { revoked: page.relayed && failed(page, cause) };
  }
}
