'use client';
import { type ReactNode, useContext } from 'react';
import { ArrivalContext, useArrival } from '../arrival.ts';

export interface StageProps {
  /** The stage's name. A new name starts a new stage. */
  name: string;
  children: ReactNode;
}

/**
 * One of several screens within a challenge. The next stage starts with fresh state, and its
 * heading takes the focus.
 */
export function Stage({ name, children }: StageProps): ReactNode {
  const arrives = useContext(ArrivalContext);
  const follows = useArrival(name);
  return (
    <ArrivalContext.Provider key={name} value={arrives || follows}>
      {children}
    </ArrivalContext.Provider>
  );
}
