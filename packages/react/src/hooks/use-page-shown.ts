'use client';
import { useEffect, useRef } from 'react';

/** Calls `onShown` when the browser shows the page again, as it does after Back. */
export function usePageShown(onShown: () => void): void {
  const latest = useRef(onShown);
  useEffect(() => {
    latest.current = onShown;
  });
  useEffect(() => {
    // biome-ignore lint/style/noRestrictedGlobals: the browser caches and restores a page with all its frames
    const page = window;
    const show = () => latest.current();
    page.addEventListener('pageshow', show);
    return () => page.removeEventListener('pageshow', show);
  }, []);
}
