'use client';
import { type ReactNode, useContext } from 'react';
import { ArrivalContext, useArrival } from '../arrival.ts';

export interface StageProps {
  /** Another name is another stage. */
  name: string;
  children: ReactNode;
}

/**
 * One of several screens within a challenge. When the next takes its place nothing of it is kept,
 * and the new heading takes the focus.
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
