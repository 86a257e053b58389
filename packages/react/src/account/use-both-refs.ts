'use client';
import { type MutableRefObject, type Ref, type RefCallback, useCallback } from 'react';

/** One `ref` for a component's own use and its caller's. */
export const useBothRefs = <E extends HTMLElement>(
  own: MutableRefObject<E | null>,
  given: Ref<E> | undefined,
): RefCallback<E> =>
  useCallback(
    (element: E | null) => {
      own.current = element;
      if (typeof given === 'function') given(element);
      else if (given) given.current = element;
    },
    [own, given],
  );
