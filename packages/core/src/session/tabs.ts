import type { Entry } from './entry.ts';
import type { Channel, Surroundings } from './environment.ts';

/** What tabs tell each other. */
export type Message =
  /** Something changed. `renewed` where it is the same sign-in as before. */
  | { type: 'entry'; entry: Entry; renewed: boolean }
  /** What do the others know? */
  | { type: 'ask' }
  /** A server says that this user is signed in, or nobody. Who knows otherwise looks again. */
  | { type: 'look'; sub: unknown }
  /** An attempt failed: nobody needs to make another at once. */
  | { type: 'failed' };

/** Opens the channel of a session's tabs. Without BroadcastChannel they tell each other that there is news. */
export function joinTabs(
  name: string,
  environment: Surroundings,
  over: AbortSignal,
  hear: (message: Message) => void,
): (message: Message) => void {
  let channel: Channel | undefined;
  const open = (opened: Channel | undefined) => {
    channel = opened;
    if (!opened) return;
    over.addEventListener('abort', () => opened.close());
    opened.onmessage = ({ data }) => {
      // Other versions of this package speak of other things.
      const message = data as (Message & { v: unknown }) | null | undefined;
      if (message?.v === 1) hear(message);
    };
  };
  open(environment.channel(name));
  if (!channel) {
    import('./storage-channel.ts').then(
      ({ storageChannel }) => over.aborted || open(storageChannel(name, environment)),
      // Each page is by itself then.
      () => {},
    );
  }
  return (message) => channel?.postMessage({ v: 1, ...message });
}
