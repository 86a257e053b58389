import { firstScreen, hasKept } from '@countersign/core/first-screen';
import type {
  createSignIn,
  SignInClient,
  SignInOptions,
  SignInState,
} from '@countersign/core/flow';
import { loadFlow } from './flow-code.ts';

/**
 * A sign-in whose first screen is there before its flow is: that comes as a file of its own, right
 * after the first paint, or with the first thing that needs it.
 */
export interface Beginning {
  getState(): SignInState;
  subscribe(listener: () => void): () => void;
  /** The flow, once it is here. */
  client(): SignInClient | undefined;
  /**
   * Loads the flow, and makes the client with it.
   * @throws {ChallengeError} `NetworkFailed` when the code does not come.
   */
  ready(): Promise<SignInClient>;
  /** True when there may be a screen to go on with after a reload. */
  mayResume(): boolean;
  /** Aborts what is on its way and forgets every secret. */
  leave(): void;
}

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
  getState: client.getState,
  subscribe: client.subscribe,
  client: () => client,
  ready: () => loadFlow().then(() => client),
  mayResume: () => false,
  leave() {},
});
