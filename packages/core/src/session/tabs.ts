import type { Environment } from './environment.ts';
import type { Message, Tabs } from './message.ts';

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
      const message = data as (Message & { v: unknown }) | null | undefined;
      if (message?.v === 1) hear(message);
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
