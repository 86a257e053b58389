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
  /** True while a stored sign-in may be restored and is not shown yet. */
  resuming: boolean;
  /** Restores the stored sign-in, once the flow has loaded. */
  onResume: () => void;
  /**
   * The restored screen. It counts as a first screen: it takes the focus only if the screen that it
   * replaced had it.
   */
  resumed: RefObject<string | undefined>;
}

/**
 * Restores the screen after a reload. The first render matches the server's; before the browser
 * paints, the hook checks whether there is a stored sign-in to wait for.
 */
export function useResume(beginning: Beginning, root: RefObject<HTMLElement | null>): Resuming {
  const stored = useSyncExternalStore(never, beginning.mayResume, () => false);
  const [taken, setTaken] = useState(false);
  // A ref, not state: React 18 renders a store's update before a state update in the same task.
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
