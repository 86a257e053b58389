import { firstScreen, hasStoredSignIn } from '@countersign/core/first-screen';
import type { createSignIn, SignInClient, SignInOptions } from '@countersign/core/flow';
import type { Beginning } from './beginning.ts';
import { loadFlow } from './flow-code.ts';

/** Creates a sign-in with the options of `createSignIn`. */
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
    mayResume: () => hasStoredSignIn(options.storage, options.clientId),
    leave: () => client?.leave(),
  };
}

/** Wraps a client that the app created. It may show any screen, and outlives the component. */
export const beginningOf = (client: SignInClient): Beginning => ({
  ...client,
  client: () => client,
  ready: () => loadFlow().then(() => client),
  mayResume: () => false,
  leave() {},
});
