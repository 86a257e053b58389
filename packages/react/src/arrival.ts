'use client';
import { useState } from 'react';

/** True from the moment `screen` has become another one: a screen took another's place. */
export function useArrival(screen: unknown): boolean {
  const [seen, setSeen] = useState({ screen, arrived: false });
  if (seen.screen === screen) return seen.arrived;
  setSeen({ screen, arrived: true });
  return true;
}
