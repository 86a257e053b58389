import type { AuthenticationResult } from '../response/initiate-auth-response.ts';
import { bounded } from './bounded.ts';
import { type Entry, type Found, isLive, type Live } from './entry.ts';
import type { Ended, Keeper } from './keeper.ts';
import type { Message } from './message.ts';
import type { SignOutOptions } from './options.ts';
import type { Cause, Source } from './source.ts';
import type { SignedOutReason } from './state.ts';
import { takeTurn } from './turn.ts';

/** What a session lets be done with it. */
export interface Acting extends Source {
  keeper(): Keeper;
  entry(): Entry | undefined;
  /** @param now whatever failed a moment ago */
  isDue(now?: boolean): boolean;
  reread(): void;
  publish(entry: Entry, isNews?: boolean): void;
  liveOf(found: Found, id?: string): Live;
  end(over: SignedOutReason): void;
  nobody(): void;
  tell(message: Message): void;
}

/** Renews, or finds out who is signed in, in one tab for all. Resolves with whether there are new tokens. */
export async function renewed(acting: Acting, cause: Cause): Promise<boolean> {
  const { name, environment, entry, isDue, reread } = acting;
  const keeper = acting.keeper();
  reread();
  const asked = entry();
  const isDone = {
    due: () => !isDue(false),
    wanted: () => !isDue() && (entry() !== asked || !isLive(asked)),
    begun: () => false,
  }[cause];
  if (isDone()) return false;
  return takeTurn(name, environment, async () => {
    // Whoever has the turn looks first at what the others have done.
    reread();
    if (keeper.asksOthers?.()) await askOthers(acting);
    if (isDone()) return isLive(entry());
    const base = entry();
    const live = isLive(base) && cause !== 'begun' ? base : undefined;
    return bounded(environment, async (signal) => {
      const answer = await keeper.renew(live, cause === 'wanted', signal);
      return settle(acting, answer, base, live, cause === 'begun');
    });
  });
}

/** What other tabs know has come by then, in ms. */
const answersWithin = 150;

/** Tabs that share no storage: the newest of what they know is taken. */
async function askOthers({ tell, environment: { after } }: Acting): Promise<void> {
  tell({ type: 'ask' });
  await new Promise<void>((resolve) => void after(answersWithin, resolve));
}

/** A late answer changes nothing that came after it was asked for. */
function settle(
  acting: Acting,
  answer: Found | Ended,
  base: Entry | undefined,
  live: Live | undefined,
  begun: boolean,
): boolean {
  const { entry, reread, publish, liveOf, end, nobody } = acting;
  reread();
  const current = entry();
  if (current !== base) {
    // Nobody will use tokens of what has ended meanwhile.
    const unused = 'tokens' in answer && (!isLive(current) || current.id !== live?.id);
    if (unused) void revoked(acting, liveOf(answer)).catch(() => {});
    return isLive(current);
  }
  if ('ended' in answer) {
    if (live) end(answer.ended);
    else nobody();
    return false;
  }
  const same = live?.claims['sub'] === answer.claims['sub'];
  publish(liveOf(answer, same ? live?.id : undefined), begun || live !== undefined);
  return true;
}

/** Keeps what a sign-in gave; false where that has to be asked for. */
export function begun(acting: Acting, result: AuthenticationResult | undefined): boolean {
  const { keeper, entry, publish, liveOf } = acting;
  const found = keeper().begin(result);
  if (!found) return false;
  const before = entry();
  publish(liveOf(found));
  // Whoever was signed in before is no longer. A sign-in that went on, such as a step-up, is.
  if (isLive(before) && before.claims['origin_jti'] !== found.claims['origin_jti']) {
    void revoked(acting, before).catch(() => {});
  }
  return true;
}

/** Tells Cognito that a session is over. */
export const revoked = (
  { environment, keeper }: Acting,
  live: Live | undefined,
  how: SignOutOptions = {},
): Promise<boolean> => bounded(environment, (signal) => keeper().revoke(live, how, signal));
