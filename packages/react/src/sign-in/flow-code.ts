'use client';
import { ChallengeError } from '@countersign/core/challenge-error';
import { view } from '../view.tsx';

type FlowCode = typeof import('./flow-screens.tsx');

let loaded: FlowCode | undefined;

/** The screen that the flow has led to: any but the first. */
export const FlowScreen = view(async () => {
  const screens = import('./flow-screens.tsx');
  const [later] = await Promise.all([import('../parts/later.ts'), screens]);
  loaded = await screens;
  loaded.haveLater(later);
  return loaded;
});

/**
 * Loads what the first screen does without: the flow, its screens, and what it says when it fails.
 * @throws {ChallengeError} `NetworkFailed` when it does not come.
 */
export async function loadFlow(): Promise<FlowCode> {
  try {
    return await FlowScreen.preload();
  } catch (cause) {
    throw new ChallengeError('NetworkFailed', { cause });
  }
}

/** The same, if it is here. */
export const loadedFlow = (): FlowCode | undefined => loaded;
