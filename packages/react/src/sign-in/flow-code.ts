'use client';
import { ChallengeError } from '@countersign/core/challenge-error';
import { view } from '../view.tsx';

type FlowCode = typeof import('./flow-screens.tsx');

let loaded: FlowCode | undefined;

/** The current screen of the flow: any but the first. */
export const FlowScreen = view(async () => {
  const screens = import('./flow-screens.tsx');
  const [deferred] = await Promise.all([import('../parts/deferred.ts'), screens]);
  loaded = await screens;
  loaded.setDeferred(deferred);
  return loaded;
});

/**
 * Loads the code that the first screen does not need: the flow, its screens and the texts of
 * errors.
 * @throws {ChallengeError} `NetworkFailed` if it fails to load.
 */
export async function loadFlow(): Promise<FlowCode> {
  try {
    return await FlowScreen.preload();
  } catch (cause) {
    throw new ChallengeError('NetworkFailed', { cause });
  }
}

/** Returns the flow's code, if it has loaded. */
export const loadedFlow = (): FlowCode | undefined => loaded;
