'use client';
import { type ReactNode, useState } from 'react';
import { useMessages } from '../messages.ts';
import { FormCard } from './card.tsx';
import { messages } from './first-screen.messages.ts';
import { Submit } from './submit.tsx';

export interface LoadFailedProps {
  onRetry: () => void;
  children?: ReactNode;
}

/** Shown if the code of a screen fails to load. */
export function LoadFailed({ onRetry, children }: LoadFailedProps): ReactNode {
  const text = useMessages('parts', messages);
  const [pending, setPending] = useState(false);
  return (
    <FormCard
      title={text.loadFailedTitle}
      description={text.loadFailed}
      pending={pending}
      onSubmit={(event) => {
        event.preventDefault();
        setPending(true);
        onRetry();
      }}
    >
      {children}
      <Submit pending={pending} pendingLabel={text.loading}>
        {text.tryAgain}
      </Submit>
    </FormCard>
  );
}
