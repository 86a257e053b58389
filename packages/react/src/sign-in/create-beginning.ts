import { firstScreen, hasKept } from '@countersign/core/first-screen';
import type { createSignIn, SignInClient, SignInOptions } from '@countersign/core/flow';
import type { Beginning } from './beginning.ts';
import { loadFlow } from './flow-code.ts';

/** Begins one of its own. Options are those of `createSignIn`. */
export function createBeginning(
  options: SignInOptions,
  load: () => Promise<{ createSignIn: typeof createSignIn }> = loadFlow,
): Beginning {
  const first = firstScreen(options);
  const listeners = new Set<() => void>();
  let client: SignInClient | undefined;
  return {
    getState: () => client?.getState() ?? first,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    client: () => client,
    async ready() {
      const { createSignIn } = await load();
      if (!client) {
        client = createSignIn(options);
        client.subscribe(() => {
          for (const listener of listeners) listener();
        });
      }
      return client;
    },
    mayResume: () => hasKept(options.storage, options.clientId),
    leave: () => client?.leave(),
  };
}

/** One whose flow the app has made itself. It may be anywhere by now, and outlives the component. */
export const beginningOf = (client: SignInClient): Beginning => ({
  ...client,
  client: () => client,
  ready: () => loadFlow().then(() => client),
  mayResume: () => false,
  leave() {},
});
