'use client';
import { type Context, createContext, useState } from 'react';

/** True if the screen replaced another one. Its heading then takes the focus. */
export const ArrivalContext: Context<boolean> = createContext(false);

/** True once `screen` has changed since the first render. */
export function useArrival(screen: unknown): boolean {
  const [seen, setSeen] = useState({ screen, arrived: false });
  if (seen.screen === screen) return seen.arrived;
  setSeen({ screen, arrived: true });
  return true;
}
