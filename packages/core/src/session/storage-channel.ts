import type { Channel } from './environment.ts';
import type { Message } from './message.ts';
import type { Page } from './page.ts';

/**
 * A channel for browsers without BroadcastChannel. A page writes only that there is news, never a token;
 * the other pages then look for themselves.
 */
export function storageChannel({ name, shared, events, random }: Page): Channel {
  const key = `${name}.news`;
  const listen = ({ key: changed, newValue }: StorageEvent) => {
    if (changed !== name && (changed !== key || !newValue)) return;
    channel.onmessage?.({ data: { v: 1, type: 'look', sub: changed } });
  };
  events?.addEventListener('storage', listen as EventListener);
  const channel: Channel = {
    onmessage: null,
    postMessage(data) {
      const message = data as Message;
      // A renewal is not news here: pages would ask each other without end.
      if (message.type === 'entry' && !message.renewed) shared.write(key, random());
    },
    close: () => events?.removeEventListener('storage', listen as EventListener),
  };
  return channel;
}
