import type { Environment } from './environment.ts';
import type { Message, Tabs } from './message.ts';
import { reached } from './shared-storage.ts';

/**
 * Tabs where there is no BroadcastChannel. What they write is that there is news, and no token: whoever
 * hears of it looks for itself.
 */
export function joinByStorage(
  name: string,
  { sharedStorage, events, random }: Environment,
  hear: (message: Message) => void,
): Tabs {
  const key = `${name}.news`;
  const listen = ({ key: changed, newValue }: StorageEvent) => {
    if (changed === name) return hear({ type: 'look', sub: changed });
    if (changed !== key || !newValue) return;
    const touched = newValue.startsWith('touched');
    hear(touched ? { type: 'touched' } : { type: 'look', sub: key });
  };
  events?.addEventListener('storage', listen as EventListener);
  return {
    tell(message) {
      // That the same person goes on being signed in is none: pages would ask each other without end.
      const isNews = message.type === 'entry' ? !message.renewed : message.type === 'touched';
      if (!isNews) return;
      try {
        reached(sharedStorage)?.setItem(key, message.type + random());
      } catch {
        // Each page is by itself then.
      }
    },
    close: () => void events?.removeEventListener('storage', listen as EventListener) as undefined,
  };
}
