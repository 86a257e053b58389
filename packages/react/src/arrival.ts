'use client';
import { type Context, createContext, useState } from 'react';

/** True where a screen takes the place of another, so that its heading takes the focus. */
export const ArrivalContext: Context<boolean> = createContext(false);

/** True from the moment `screen` has become another one: a screen took another's place. */
export function useArrival(screen: unknown): boolean {
  const [seen, setSeen] = useState({ screen, arrived: false });
  if (seen.screen === screen) return seen.arrived;
  setSeen({ screen, arrived: true });
  return true;
}
