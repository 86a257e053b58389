'use client';
import { useEffect, useState } from 'react';

/** Loads code once it is wanted; undefined until it has come, and `null` when it does not come. */
export function useLoaded<T>(wanted: boolean, load: () => Promise<T>): T | null | undefined {
  const [loaded, setLoaded] = useState<{ code: T | null }>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: it always loads the same code
  useEffect(() => {
    let left = false;
    const show = (code: T | null) => {
      if (!left) setLoaded({ code });
    };
    if (wanted) load().then(show, () => show(null));
    return () => {
      left = true;
    };
  }, [wanted]);
  return loaded?.code;
}
