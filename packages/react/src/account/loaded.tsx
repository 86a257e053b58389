'use client';
import type { Read, Resource, Ways } from '@countersign/core/account';
import { ChallengeError } from '@countersign/core/challenge-error';
import { type ReactNode, useMemo } from 'react';
import { problemOf } from '../hooks/use-problems.ts';
import { useMessages } from '../messages.ts';
import { messages as parts } from '../parts/first-screen.messages.ts';
import { LinkButton } from '../parts/link-button.tsx';
import { Status } from '../parts/status.tsx';
import { messages } from './account.messages.ts';
import { Refusal } from './refusal.tsx';
import type { SectionProps } from './section-props.ts';

export interface LoadedProps<T> extends Pick<SectionProps, 'account' | 'links'> {
  resource: Resource;
  read: Read<T>;
  ways: Ways<string>;
  children: (data: T) => ReactNode;
}

/** What was read, or that it is on its way, or why it could not be read and the way on. */
export function Loaded<T>({ resource, read, children, ...props }: LoadedProps<T>): ReactNode {
  const { loading, tryAgain } = useMessages('parts', parts);
  const { unread } = useMessages('account', messages);
  const error = read.status === 'failed' ? read.error : undefined;
  const problem = useMemo(() => {
    if (error === undefined) return undefined;
    const refused = error instanceof ChallengeError ? error : undefined;
    // Nobody in the page aborts a read, so an abort is a failure here.
    return problemOf(refused) ?? { kind: refused?.kind ?? 'other' };
  }, [error]);
  if (read.status === 'ready') return children(read.data);
  if (read.status === 'loading') return <Status text={loading} />;
  return (
    <>
      <p className="cs-description">{unread}</p>
      <Refusal {...props} problem={problem} />
      <LinkButton onClick={() => void props.account.load(resource)}>{tryAgain}</LinkButton>
    </>
  );
}
