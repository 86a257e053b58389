'use client';
import { type ReactNode, useContext, useEffect, useRef, useState } from 'react';
import { ArrivalContext } from '../arrival.ts';
import { useMessages } from '../messages.ts';
import { AnnouncerContext } from './announcer.tsx';
import { ConversationError } from './error.tsx';
import { ChallengeForm } from './form.tsx';
import { messages } from './shared.messages.ts';
import { Spinner } from './spinner.tsx';
import { Submit } from './submit.tsx';

/** While a view's code is on its way. Holds the focus until the heading takes it. */
export function Loading(): ReactNode {
  const text = useMessages('parts', messages);
  const arrives = useContext(ArrivalContext);
  const announcer = useContext(AnnouncerContext);
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (arrives) line.current?.focus();
  }, [arrives]);
  useEffect(() => {
    // Usually it is there at once, and then there is nothing to say.
    const timer = setTimeout(() => announcer?.polite(text.loading), 500);
    return () => clearTimeout(timer);
  }, [announcer, text.loading]);
  return (
    <div className="cs-card cs-loading" aria-busy="true">
      <p ref={line} tabIndex={-1}>
        <Spinner />
        <span>{text.loading}</span>
      </p>
    </div>
  );
}

/** A view's code did not come. */
export function LoadFailed({ onRetry }: { onRetry: () => void }): ReactNode {
  const text = useMessages('parts', messages);
  const [pending, setPending] = useState(false);
  return (
    <ChallengeForm
      title={text.loadFailedTitle}
      description={text.loadFailed}
      pending={pending}
      onSubmit={(event) => {
        event.preventDefault();
        setPending(true);
        onRetry();
      }}
    >
      <ConversationError />
      <Submit pending={pending} pendingLabel={text.loading}>
        {text.tryAgain}
      </Submit>
    </ChallengeForm>
  );
}
