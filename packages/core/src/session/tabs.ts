import type { Channel, Surroundings } from './environment.ts';
import type { Message } from './message.ts';

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
