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

export interface Tabs {
  tell(message: Message): void;
  close(): undefined;
}

/** The tabs of one session. Without BroadcastChannel they tell each other that there is news. */
export function joinTabs(
  name: string,
  environment: Surroundings,
  hear: (message: Message) => void,
): Tabs {
  const opened = environment.channel(name);
  let channel = opened;
  const listen = (to: Channel) => {
    channel = to;
    to.onmessage = ({ data }) => {
      // Other versions of this package speak of other things.
      const message = data as (Message & { v: unknown }) | null | undefined;
      if (message?.v === 1) hear(message);
    };
  };
  let isOver = false;
  if (opened) listen(opened);
  else
    import('./storage-channel.ts').then(
      ({ storageChannel }) => isOver || listen(storageChannel(name, environment)),
      // Each page is by itself then.
      () => {},
    );
  return {
    tell: (message) => channel?.postMessage({ v: 1, ...message }),
    close() {
      isOver = true;
      channel?.close();
      return undefined;
    },
  };
}
