import type { Channel } from './environment.ts';
import type { Message } from './message.ts';
import type { Page } from './page.ts';

/** Opens the channel between tabs, by storage events without BroadcastChannel. Returns the send function. */
export function joinTabs(
  page: Page,
  over: AbortSignal,
  onMessage: (page: Page, message: Message) => void,
): (message: Message) => void {
  let channel: Channel | undefined;
  const open = (opened: Channel | undefined) => {
    channel = opened;
    if (!opened) return;
    opened.onmessage = ({ data }) => {
      // Pages with another version of this package may send other messages.
      if ((data as { v?: unknown } | null)?.v === 1) onMessage(page, data as Message);
    };
  };
  over.addEventListener('abort', () => {
    channel?.close();
    // A closed channel throws at each message, and a renewal may still be on its way.
    channel = undefined;
  });
  open(page.channel(page.name));
  if (!channel) {
    import('./storage-channel.ts').then(
      ({ storageChannel }) => over.aborted || open(storageChannel(page)),
      // Without that code, each page works by itself.
      () => {},
    );
  }
  return (message) => channel?.postMessage({ v: 1, ...message });
}
