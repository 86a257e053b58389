'use client';
import { type ReactNode, useCallback, useContext, useEffect } from 'react';
import { ArrivalContext } from '../arrival.ts';
import { useMessages } from '../messages.ts';
import { AnnouncerContext } from './announcer.tsx';
import { messages } from './first-screen.messages.ts';
import { Spinner } from './icons.tsx';

/** Shown while a view's code loads. Holds the focus until the heading takes it. */
export function Loading(): ReactNode {
  const text = useMessages('parts', messages);
  const arrives = useContext(ArrivalContext);
  const announcer = useContext(AnnouncerContext);
  // Focus on mount, like the heading: the previous element is gone, and an effect would run later.
  const onPage = useCallback(
    (line: HTMLParagraphElement | null) => {
      if (arrives) line?.focus();
    },
    [arrives],
  );
  useEffect(() => {
    // The code usually loads at once, so announce nothing at first.
    const timer = setTimeout(() => announcer?.polite(text.loading), 500);
    return () => clearTimeout(timer);
  }, [announcer, text.loading]);
  return (
    <div className="cs-card cs-loading" aria-busy="true">
      <p ref={onPage} tabIndex={-1}>
        <Spinner />
        <span>{text.loading}</span>
      </p>
    </div>
  );
}
