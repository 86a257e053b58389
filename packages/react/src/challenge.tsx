'use client';
import type { ChallengeName } from '@countersign/core';
import { type ComponentType, createElement, type ReactNode } from 'react';
import { ArrivalContext, useArrival } from './arrival.ts';
import { useConversation } from './conversation.ts';
import { AnnouncerProvider } from './parts/announcer.tsx';
import { type ChallengeViews, views } from './registry.ts';
import type { ChallengeProps } from './types.ts';

/**
 * Creates a component that renders the view of each challenge. Spread the default `views` to
 * replace some of them.
 */
export function createChallenge(views: ChallengeViews) {
  // biome-ignore lint/correctness/noComponentHookFactories: called once per table, at module level
  return function Challenge<N extends ChallengeName>(
    props: ChallengeProps<N> & { challenge: { name: N } },
  ): ReactNode {
    const table: { [K in ChallengeName]: ComponentType<ChallengeProps<K>> } = views;
    const View: ComponentType<ChallengeProps<N>> = table[props.challenge.name];
    return (
      <StandaloneChallenge challenge={props.challenge}>
        {createElement(View, props)}
      </StandaloneChallenge>
    );
  };
}

/** Renders the view of any challenge. Each view is a lazily loaded chunk. */
export const Challenge = createChallenge(views);

/**
 * Wraps a challenge that has no sign-in around it: resets the view for a new session, moves the
 * focus to its heading and keeps the live regions on the page.
 */
function StandaloneChallenge({ challenge, children }: StandaloneChallengeProps): ReactNode {
  const key = `${challenge.name} ${challenge.session ?? ''}`;
  const arrives = useArrival(key);
  if (useConversation()) return children;
  return (
    <AnnouncerProvider>
      <ArrivalContext.Provider key={key} value={arrives}>
        {children}
      </ArrivalContext.Provider>
    </AnnouncerProvider>
  );
}

interface StandaloneChallengeProps {
  challenge: { name: string; session: string | undefined };
  children: ReactNode;
}
