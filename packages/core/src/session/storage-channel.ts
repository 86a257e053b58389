import type { Channel, Surroundings } from './environment.ts';
import type { Message } from './message.ts';

/**
 * A channel where there is no BroadcastChannel. What pages write is that there is news, and no token:
 * whoever hears of it looks for itself.
 */
export function storageChannel(name: string, { shared, events, random }: Surroundings): Channel {
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
      // That the same person goes on being signed in is none: pages would ask each other without end.
      if (message.type === 'entry' && !message.renewed) shared.write(key, random());
    },
    close: () => events?.removeEventListener('storage', listen as EventListener),
  };
  return channel;
}
