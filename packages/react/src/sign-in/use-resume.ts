'use client';
import {
  type RefObject,
  useCallback,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import type { Beginning } from './beginning.ts';
import { loadFlow } from './flow-code.ts';

export interface Resuming {
  /** True while there may be a screen to go on with that is not shown yet. */
  resuming: boolean;
  /** Shows it, once the flow is here. */
  onResume: () => void;
  /**
   * The screen that came so, which is as good as a first one: it takes no focus, unless the one it
   * replaced had it.
   */
  resumed: RefObject<string | undefined>;
}

/**
 * After a reload: goes on with the screen that was there. The first render is the one the server
 * made; then, before the browser paints, it is known whether there is anything to wait for.
 */
export function useResume(beginning: Beginning, root: RefObject<HTMLElement | null>): Resuming {
  const stored = useSyncExternalStore(never, beginning.mayResume, () => false);
  const [taken, setTaken] = useState(false);
  // No state: React 18 renders the store's change before a state that is set beside it.
  const resumed = useRef<string | undefined>(undefined);

  const onResume = useCallback(async () => {
    const { takeUp } = await loadFlow();
    await takeUp(beginning, root, resumed);
    setTaken(true);
  }, [beginning, root]);

  useEffect(() => {
    if (beginning.client()) void onResume();
  }, [beginning, onResume]);

  return { resuming: stored && !taken, onResume, resumed };
}

const never = () => () => {};
