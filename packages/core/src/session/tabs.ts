import type { Channel, Surroundings } from './environment.ts';
import type { Message } from './message.ts';

/** Opens the channel between tabs, by storage events without BroadcastChannel. Returns the send function. */
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
    over.addEventListener('abort', () => {
      opened.close();
      // A closed channel throws at each message, and a renewal may still be on its way.
      channel = undefined;
    });
    opened.onmessage = ({ data }) => {
      // Pages with another version of this package may send other messages.
      const message = data as (Message & { v: unknown }) | null | undefined;
      if (message?.v === 1) hear(message);
    };
  };
  open(environment.channel(name));
  if (!channel) {
    import('./storage-channel.ts').then(
      ({ storageChannel }) => over.aborted || open(storageChannel(name, environment)),
      // Without that code, each page works by itself.
      () => {},
    );
  }
  return (message) => channel?.postMessage({ v: 1, ...message });
}
