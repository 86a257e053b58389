import type { learn as Learn } from './current-entry.ts';
import type { Page } from './page.ts';
import type { signOut as SignOut } from './sign-out.ts';

/**
 * Signs the user out after a time without input in any tab. It measures by two clocks and believes the one
 * by which more time has passed, so that sleep counts as idle. Once the warning shows, only
 * the session's \`touch\` counts as activity.
 */
export function watchIdle(
  page: Page,
  signal: AbortSignal,
  // Arguments rather than imports, so that a bundler need not put them into a file of their own.
  learn: typeof Learn,
  signOut: typeof SignOut,
): void {
  const { name, idle, now, monotonic, after, events, channel, shared } = page;
  if (!idle || signal.aborted) return;
  const { after: limit, warnBefore = 60 } = idle;
  const key = `${name}.idle`;
  const others = channel(key);
  let wall = now();
  let mono = monotonic();
  let isNew = true;
  let told = Number.NEGATIVE_INFINITY;
  let cancel = () => {};

  function secondsLeft(): number {
    return limit - Math.max(now() - wall, monotonic() - mono) / 1000;
  }

  function begin(): void {
    wall = now();
    mono = monotonic();
  }

  /** Counts from the activity that another page stored, unless it belongs to an earlier sign-in. */
  function since(signedIn: number | undefined): void {
    const left = Number(shared.read(key));
    if (!left || signedIn === undefined || left > now()) return;
    const passed = Math.max(0, now() - Math.max(left, signedIn));
    wall -= passed;
    mono -= passed;
  }

  function heard(): void {
    begin();
    look();
  }

  function touch(): void {
    // The app may still call it; the next subscriber gets a watch of its own.
    if (signal.aborted) return;
    heard();
    // The other tabs need the news at most once a second.
    if (mono - told < 1000) return;
    told = mono;
    shared.write(key, wall);
    others?.postMessage(1);
  }

  const act = () => {
    if (secondsLeft() > warnBefore) touch();
  };

  function look(): void {
    cancel();
    const known = page.state;
    if (known.status === 'signed-in' && isNew) since(known.authTime);
    else if (known.status === 'signed-out') begin();
    isNew &&= known.status === 'loading';
    if (known.status !== 'signed-in') {
      cancel = after(isNew ? 50 : 1000, look);
      return;
    }
    // A tab that slept may have missed messages, so read what the others stored.
    const latest = Number(shared.read(key));
    if (latest > wall && latest <= now()) {
      mono += latest - wall;
      wall = latest;
    }
    const seconds = Math.ceil(secondsLeft());
    if (seconds > 0) {
      learn(page, { type: 'idle', secondsLeft: seconds <= warnBefore ? seconds : undefined });
      const wait = seconds > warnBefore ? Math.min(seconds - warnBefore, 60) : 1;
      cancel = after(wait * 1000, look);
    } else void signOut(page, {}, 'idle');
  }

  function written({ key: changed }: StorageEvent): void {
    if (changed === key) heard();
  }

  // Without a channel, tabs hear of each other by storage events.
  if (others) others.onmessage = heard;
  else events?.addEventListener('storage', written as EventListener, { signal });
  for (const type of actions) {
    events?.addEventListener(type, act, { passive: true, capture: true, signal });
  }
  signal.addEventListener('abort', () => {
    cancel();
    others?.close();
  });
  look();
  page.touch = touch;
}

const actions = ['pointerdown', 'keydown', 'wheel', 'touchstart'];
