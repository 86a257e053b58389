import type { AuthFlow } from '@countersign/core/transport';
import { flows } from './flows.ts';
import { type Mode, modes } from './modes.ts';

/** The address of the sign-in page with a user filled in and a flow chosen. */
export function signInAddress(mode: Mode, user: string, flow: AuthFlow): string {
  const query = new URLSearchParams();
  if (user) query.set('user', user);
  if (flow !== flows[0]) query.set('flow', flow);
  return query.size > 0 ? `${modes[mode].signIn}?${query}` : modes[mode].signIn;
}
