/** The order of measurements, so that other work on the machine affects all candidates alike. */
import { setTimeout } from 'node:timers/promises';

/** The candidates, another one first in every round. */
export function inTurn(candidates, round) {
  const first = round % candidates.length;
  return [...candidates.slice(first), ...candidates.slice(0, first)];
}

/** After a page was closed, the browser is still at it for a while. */
export const settled = () => setTimeout(200);
