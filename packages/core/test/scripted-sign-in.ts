import { createSignIn } from '../src/flow/create-sign-in.ts';
import type { SignInOptions } from '../src/flow/sign-in-options.ts';
import type { SignInState } from '../src/flow/state.ts';
import type { Transport } from '../src/transport/transport.ts';

interface Sent {
  operation: string;
  input: Record<string, unknown>;
}

/** A sign-in whose calls get these outcomes in order. `sent` records the calls. */
export function signIn(outcomes: (object | Error)[], options: Partial<SignInOptions> = {}) {
  const sent: Sent[] = [];
  const transport = (async (operation: string, input: Record<string, unknown>) => {
    sent.push({ operation, input });
    const outcome = outcomes.shift();
    if (!outcome) throw new Error(`nothing is scripted for call ${sent.length}, ${operation}`);
    if (outcome instanceof Error) throw outcome;
    return outcome;
  }) as unknown as Transport; // One script serves every operation.
  const client = createSignIn({
    transport,
    clientId: 'client',
    userPoolId: 'us-east-1_TjaQrWn2x',
    now: () => 1_000_000,
    ...options,
  });
  return {
    client,
    sent,
    /** Returns the state; throws if it is at another screen. */
    at<A extends SignInState['at']>(at: A): Extract<SignInState, { at: A }> {
      const state = client.getState();
      if (state.at !== at) throw new Error(`the sign-in is at ${state.at}, not at ${at}`);
      return state as Extract<SignInState, { at: A }>; // Just checked.
    },
  };
}

/** Web storage in memory. */
export function memoryStorage() {
  const items = new Map<string, string>();
  return {
    items,
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  };
}
