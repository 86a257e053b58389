import { isObject } from '../is-object.ts';
import type { Entry } from './entry.ts';
import type { Environment } from './environment.ts';

/** What tabs tell each other. */
export type Message =
  /** Something changed. `renewed` where it is the same sign-in as before. */
  | { type: 'entry'; entry: Entry; renewed: boolean }
  /** What do the others know? */
  | { type: 'ask' }
  /** A server says that this user is signed in, or nobody. Who knows otherwise looks again. */
  | { type: 'look'; sub: unknown }
  /** An attempt failed: nobody needs to make another at once. */
  | { type: 'failed' }
  /** Somebody is there. */
  | { type: 'touched' };

export interface Tabs {
  tell(message: Message): void;
  close(): undefined;
}

/** The tabs of one session. Without BroadcastChannel they tell each other that there is news. */
export function joinTabs(
  name: string,
  environment: Environment,
  hear: (message: Message) => void,
): Tabs {
  const channel = environment.channel(name);
  if (channel) {
    channel.onmessage = ({ data }) => {
      // Other versions of this package speak of other things.
      if (isObject(data) && data['v'] === 1) hear(data as unknown as Message);
    };
    return {
      tell: (message) => channel.postMessage({ v: 1, ...message }),
      close: () => void channel.close() as undefined,
    };
  }
  const joined = import('./storage-events.ts').then(
    ({ joinByStorage }) => joinByStorage(name, environment, hear),
    () => undefined,
  );
  return {
    tell: (message) => void joined.then((tabs) => tabs?.tell(message)),
    close: () => void joined.then((tabs) => tabs?.close()) as undefined,
  };
}
