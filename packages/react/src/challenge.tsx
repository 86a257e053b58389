'use client';
import type { ChallengeName } from '@countersign/core';
import { type ComponentType, createElement, type ReactNode } from 'react';
import { ArrivalContext, useArrival } from './arrival.ts';
import { useConversation } from './conversation.ts';
import { AnnouncerProvider } from './parts/announcer.tsx';
import { type ChallengeViews, views } from './registry.ts';
import type { ChallengeProps } from './types.ts';

/** Builds a dispatcher over `views`; spread the default ones to replace a few. */
export function createChallenge(views: ChallengeViews) {
  // biome-ignore lint/correctness/noComponentHookFactories: made once a table, at module level
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

/** Renders whichever challenge it is given; each one is its own lazily loaded chunk. */
export const Challenge = createChallenge(views);

/**
 * Stands in for a sign-in where none surrounds the challenge: a new session starts clean, its
 * heading takes the focus, and what is announced stays on the page meanwhile.
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
